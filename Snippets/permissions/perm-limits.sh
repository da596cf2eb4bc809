# What this kernel guards in folders that everybody may write to.
ls /proc/sys/fs | grep protected
