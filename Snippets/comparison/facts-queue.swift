// What a POSIX message queue does, found out by trying.
import CIPC
import Glibc
import IPCLab

let me = "message queue"
let flags = O_CREAT | O_EXCL | O_RDWR | O_NONBLOCK
let queue = try check(mq_open("/ipc", flags, 0o600, nil), "mq_open")
var room = [CChar](repeating: 0, count: 8192)

let wasQuiet = try !isReadable(queue)
try check(mq_send(queue, "one", 3, 0), "mq_send")
try check(mq_send(queue, "two", 3, 0), "mq_send")
fact(me, .wakesPoll, try wasQuiet && isReadable(queue))
let received = mq_receive(queue, &room, room.count, nil)
fact(me, .keepsMessagesApart, received == 3)
fact(me, .isTwoWay, received == 3)  // it was sent through the same

while mq_send(queue, room, 1, 0) == 0 {}
fact(me, .holdsBack, errno == EAGAIN)
while mq_receive(queue, &room, room.count, nil) > 0 {}
let other = try inChild {
  try check(mq_open("/ipc", O_WRONLY), "mq_open")
}
try other.wait()
fact(me, .tellsOfTheEnd, mq_receive(queue, &room, 8192, nil) == 0)
try check(mq_send(queue, "last words", 10, 0), "mq_send")
try check(mq_close(queue), "mq_close")
let again = try check(mq_open("/ipc", O_RDONLY), "mq_open")
fact(me, .keepsItsData, mq_receive(again, &room, 8192, nil) == 10)
try check(mq_unlink("/ipc"), "mq_unlink")
