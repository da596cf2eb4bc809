# A script that runs once at a time: the lock lives in descriptor 9.
# sitegen: lanes="script, flock, second script, its flock, heir, its own flock, last flock, echo"
exec 9> job.lock
flock -n 9 && echo "I may work"
sh -c 'exec 9> job.lock; flock -n 9 || echo "status $?: busy"'
sh -c 'flock -n 9 && echo "the same open file: may work"'
exec 9>&-
flock -n job.lock echo "open again"
rm job.lock
