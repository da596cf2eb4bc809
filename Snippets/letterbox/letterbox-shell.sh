# Any command can write to it, too.
# sitegen: no-run
echo "that was all" > /tmp/letterbox
echo "said that was all"
