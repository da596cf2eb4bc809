# Counts the words that it reads.
# sitegen: stdin="one two three\n"
set -eu
# snippet.counting
count=$(wc -w)
# snippet.end
echo "words: $count"
