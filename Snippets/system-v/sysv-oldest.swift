// Exercise 1: first whatever is oldest, then a type that is gone.
// sitegen: lanes=program
import Glibc
import IPCLab

let queue = try check(msgget(IPC_PRIVATE, 0o600), "msgget")
for type in [1, 2] {
  var note = (type: type, letter: 0)
  try check(msgsnd(queue, &note, 1, 0), "msgsnd")
}
var note = (type: 0, letter: 0)
try check(msgrcv(queue, &note, 1, 0, 0), "msgrcv")
print("asked for 0: type \(note.type)")
report(msgrcv(queue, &note, 1, 1, IPC_NOWAIT), "asked for 1")
try check(msgctl(queue, IPC_RMID, nil), "msgctl")
