// A worker is at a job of priority 1 when one of 9 arrives.
// sitegen: lanes="sender, worker"
import CIPC
import Glibc
import IPCLab

let flags = O_CREAT | O_EXCL | O_RDWR
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
let isDone = try Pipe()

let worker = try inChild {
  for _ in 1...3 {
    let job = try Message(from: queue)
    print("began \(job.text)")
    _ = try readText(from: isDone.readEnd, atMost: 1)
    print("ended \(job.text)")
  }
}
try check(mq_send(queue, "low", 3, 1), "mq_send")
try worker.untilBlocked(in: .read)
print("the worker is at work")
try check(mq_send(queue, "also low", 8, 1), "mq_send")
try check(mq_send(queue, "urgent", 6, 9), "mq_send")
try writeText("!!!", to: isDone.writeEnd)
print("worker: \(try worker.wait())")
try check(mq_unlink("/ipc"), "mq_unlink")
