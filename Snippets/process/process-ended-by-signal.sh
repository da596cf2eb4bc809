# One is killed, and one says the same number by itself.
# sitegen: lanes="shell, killed, exits"
sh -c 'kill -TERM $$'
echo "killed: $?"
sh -c 'exit 143'
echo "exits: $?"
