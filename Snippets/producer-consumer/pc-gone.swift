// The producer dies on the way. Who is told, and who waits on?
// sitegen: expect=timeout timeout=1s lanes="parent, producer, reader"
import Glibc
import IPCLab

let pipe = try Pipe()
let filled = try SharedValue(of: sem_t.self).address
let sharedByProcesses: Int32 = 1
try check(sem_init(filled, sharedByProcesses, 0), "sem_init")

let producer = try inChild {
  try writeText("one", to: pipe.writeEnd)
  try check(sem_post(filled), "sem_post")
  raise(SIGKILL)
}
print("producer: \(try producer.wait())")
pipe.closeWriteEnd()
print("pipe: \(try readAllText(from: pipe.readEnd)), and the end")

let reader = try inChild {
  try check(sem_wait(filled), "sem_wait")
  print("took one, and wait for two")
  try check(sem_wait(filled), "sem_wait")
}
try reader.wait()
