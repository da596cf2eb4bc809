# Asks the server to stop, as any service manager does.
# sitegen: no-run
kill -TERM "$server_pid" && echo "asked it to stop"
