# What a process keeps when it starts another program.
# sitegen: lanes="process" expect=signal:SIGUSR2
trap '' USR1
trap 'echo handled' USR2
exec 5>&1
exec sh -c '
  echo "descriptor 5 is open" >&5
  kill -USR1 $$
  echo "USR1 is still ignored"
  kill -USR2 $$
  echo "never printed"
'
