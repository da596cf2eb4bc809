# A heading of five cells, and a row of six.
# sitegen: lanes=shell
heading='kind | pipe | FIFO | queue | memory'
row='direction | one-way | one-way | one-way | one-way | two-way'

IFS=' |'
set -- $row
for column in $heading; do
  echo "$column: $1"
  shift
done
echo "no column: $*"
