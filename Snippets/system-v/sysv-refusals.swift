// The ways in which System V IPC says no.
import Glibc
import IPCLab

struct Note {
  var type: Int
  var text: (UInt8, UInt8, UInt8, UInt8) = (1, 2, 3, 4)
}

let key: key_t = 42
report(msgget(key, 0o600), "msgget, no such key")
report(msgget(key, IPC_EXCL | 0o600), "only IPC_EXCL")
let once = IPC_CREAT | IPC_EXCL | 0o600
let queue = try check(msgget(key, once), "msgget")
report(msgget(key, once), "both flags, again")
print("only IPC_EXCL, there: \(msgget(key, IPC_EXCL) == queue)")

var note = Note(type: 0)
report(msgsnd(queue, &note, 4, 0), "msgsnd, type 0")
report(msgrcv(queue, &note, 4, 0, IPC_NOWAIT), "msgrcv, empty")
note.type = 1
try check(msgsnd(queue, &note, 4, 0), "msgsnd")
report(msgrcv(queue, &note, 2, 0, 0), "room for 2 bytes")
report(msgrcv(queue, &note, 4, 0, 0), "room for 4 bytes")
try check(msgctl(queue, IPC_RMID, nil), "msgctl")
report(msgsnd(queue, &note, 4, 0), "msgsnd, removed")

let memory = try check(shmget(key, 4096, once), "shmget")
report(shmget(key, 4097, 0), "shmget, more than there is")
try check(shmctl(memory, IPC_RMID, nil), "shmctl")
