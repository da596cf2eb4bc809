# Any command can write to it, too.
# sitegen: scene=letterbox role=shell after=reader:"got: Hello"
echo "that was all" > /tmp/letterbox
echo "said that was all"
