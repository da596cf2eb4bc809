# Asks the server to stop, as any service manager does.
# sitegen: scene=tickets role=shell after=client:"I have"
kill -TERM "$server_pid" && echo "asked it to stop"
