# Redirections are dup2 calls, from left to right.
# sitegen: lanes="shell, first, cat, second, second cat"
sh -c 'echo out; echo err >&2' > both 2>&1
echo "both has:"
cat both
sh -c 'echo out; echo err >&2' 2>&1 > only
echo "only has:"
cat only
rm both only
