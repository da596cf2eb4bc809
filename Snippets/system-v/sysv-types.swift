// What the fourth argument of msgrcv selects.
import Glibc
import IPCLab

struct Note {
  var type: Int
  var letter: UInt8 = 0
}

let queue = try check(msgget(IPC_PRIVATE, 0o600), "msgget")
for (type, letter) in [(3, "a"), (1, "b"), (2, "c"), (3, "d")] {
  var note = Note(type: type, letter: Array(letter.utf8)[0])
  try check(msgsnd(queue, &note, 1, 0), "msgsnd")
}
print("sent a of type 3, b of 1, c of 2, d of 3")

for wanted in [2, -3, 0, 3] {
  var note = Note(type: 0)
  try check(msgrcv(queue, &note, 1, wanted, 0), "msgrcv")
  let letter = Character(UnicodeScalar(note.letter))
  print("asked for \(wanted): \(letter) of type \(note.type)")
}
var note = Note(type: 0)
report(msgrcv(queue, &note, 1, 3, IPC_NOWAIT), "asked again")
try check(msgctl(queue, IPC_RMID, nil), "msgctl")
