// Hands out jobs, and does not know to whom.
// sitegen: scene=jobs role=producer after=consumer:blocked
import CIPC
import Glibc
import IPCLab

var shape = mq_attr()
shape.mq_maxmsg = 4
shape.mq_msgsize = 64
let flags = O_CREAT | O_WRONLY
let queue = try check(mq_open("/jobs", flags, 0o600, &shape), "mq_open")

for job in ["sweep", "wash", "stop"] {
  try check(mq_send(queue, job, job.utf8.count, 0), "mq_send")
}
print("handed out 3 messages")
