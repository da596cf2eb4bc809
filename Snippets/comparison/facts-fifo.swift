// What a FIFO does, found out by trying.
import Glibc
import IPCLab

let path = "/tmp/ipc-fifo"
try check(mkfifo(path, 0o600), "mkfifo")
let input = try check(open(path, O_RDONLY | O_NONBLOCK), "open")
let output = try check(open(path, O_WRONLY | O_NONBLOCK), "open")
var room = [UInt8](repeating: 0, count: 4096)

let wasQuiet = try !isReadable(input)
try writeText("one", to: output)
try writeText("two", to: output)
fact("FIFO", .wakesPoll, try wasQuiet && isReadable(input))
let first = try readText(from: input)
fact("FIFO", .keepsMessagesApart, first == "one")
fact("FIFO", .isTwoWay, write(input, room, 1) == 1)

while write(output, room, room.count) > 0 {}
fact("FIFO", .holdsBack, errno == EAGAIN)
while read(input, &room, room.count) > 0 {}
try writeText("last words", to: output)
close(output)
close(input)

let again = try check(open(path, O_RDONLY | O_NONBLOCK), "open")
let next = try check(open(path, O_WRONLY | O_NONBLOCK), "open")
fact("FIFO", .keepsItsData, read(again, &room, 1) == 1)
close(next)
fact("FIFO", .tellsOfTheEnd, read(again, &room, 1) == 0)
try check(unlink(path), "unlink")
