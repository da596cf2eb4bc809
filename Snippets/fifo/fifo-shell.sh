# Two commands meet at a name. The & is what lets them meet.
# sitegen: lanes="shell, mkfifo, writer, reader, rm"
mkfifo letters || exit
echo "Hello from another command" > letters &
cat letters
wait
rm letters
