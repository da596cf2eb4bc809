# Nobody has it attached, and it is there until somebody removes it.
# sitegen: scene=ledger role=shell after=reader:"and I leave it there"
set -- $(ipcs -m | grep ^0x)
echo "key $1, $5 bytes, attached $6 times"
ipcrm -M "$1"
case $(ipcs -m) in
  *0x*) echo "it is still there" ;;
  *) echo "now it is gone" ;;
esac
