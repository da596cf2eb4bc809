// The limits here, and a queue that is made smaller and fills up.
import Glibc
import IPCLab

for limit in ["msgmni", "msgmax", "msgmnb", "sem", "shmmni"] {
  let path = "/proc/sys/kernel/\(limit)"
  let file = try check(open(path, O_RDONLY), "open")
  let text = try readText(from: file)
  print(limit, text.replacing("\t", with: " "), terminator: "")
}

umask(0o077)
let queue = try check(msgget(IPC_PRIVATE, 0o666), "msgget")
var state = msqid_ds()
try check(msgctl(queue, IPC_STAT, &state), "msgctl")
print("mode \(String(state.msg_perm.mode, radix: 8)), ", terminator: "")
print("room for \(state.msg_qbytes) bytes")

state.msg_qbytes = 100
report(msgctl(queue, IPC_SET, &state), "IPC_SET to 100")
var note = (type: 1, body: (0, 0, 0, 0, 0))  // 40 bytes of body
while msgsnd(queue, &note, 40, IPC_NOWAIT) == 0 {}
print("msgsnd: \(errorName(errno))")
try check(msgctl(queue, IPC_STAT, &state), "msgctl")
print("it holds \(state.msg_qnum) messages")
try check(msgctl(queue, IPC_RMID, nil), "msgctl")
