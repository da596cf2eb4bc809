// What a pipe does, found out by trying.
import Glibc
import IPCLab

let pipe = try Pipe(flags: O_NONBLOCK)
let input = pipe.readEnd
let output = pipe.writeEnd
var room = [UInt8](repeating: 0, count: 4096)

let wasQuiet = try !isReadable(input)
try writeText("one", to: output)
try writeText("two", to: output)
fact("pipe", .wakesPoll, try wasQuiet && isReadable(input))
let first = try readText(from: input)
fact("pipe", .keepsMessagesApart, first == "one")
fact("pipe", .isTwoWay, write(input, room, 1) == 1)

while write(output, room, room.count) > 0 {}
fact("pipe", .holdsBack, errno == EAGAIN)
while read(input, &room, room.count) > 0 {}
close(output)
fact("pipe", .tellsOfTheEnd, read(input, &room, 1) == 0)

close(input)
let again = open("/proc/self/fd/\(input)", O_RDONLY)
fact("pipe", .keepsItsData, again != -1)
