# Wants the till as well, and knows the other only by its number.
# sitegen: scene=till role=shell after=cashier:"counting"
# sitegen: lanes="shell, first flock, second flock, cat"
flock -n till echo "never printed" || echo "busy, status $?"
kill -TERM "$cashier_pid"
flock till cat till
rm till
