# What this kernel guards in folders that everybody may write to.
# sitegen: lanes="shell, ls, grep"
ls /proc/sys/fs | grep protected
