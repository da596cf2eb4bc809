# Counts the words of a line.
# sitegen: stdin="one two three\n"
set -eu
read -r line
# snippet.counting
set -- $line
count=$#
# snippet.end
echo "words: $count"
