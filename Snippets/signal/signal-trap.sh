# The shell's sigaction is called trap, and its kill is called kill.
# sitegen: lanes="shell, sender"
trap 'echo "got SIGUSR1"' USR1
sh -c "kill -USR1 $$"
echo "and went on"
