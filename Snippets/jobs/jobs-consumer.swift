// Takes jobs out of a queue until there is one that says stop.
// sitegen: scene=jobs role=consumer
import CIPC
import Glibc
import IPCLab

let name = "/jobs"
var shape = mq_attr()
shape.mq_maxmsg = 4
shape.mq_msgsize = 64
let flags = O_CREAT | O_RDONLY
let queue = try check(mq_open(name, flags, 0o600, &shape), "mq_open")

var job = ""
while job != "stop" {
  job = try Message(from: queue).text
  print("took \(job)")
}
try check(mq_unlink(name), "mq_unlink")
