# yes would write for ever; head reads one line and ends.
# sitegen: lanes="sh, bash, yes, head"
bash -c 'yes | head -1; echo "yes, head: ${PIPESTATUS[*]}"'
