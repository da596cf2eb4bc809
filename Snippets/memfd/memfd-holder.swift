// Who has a memfd that nobody has mapped? Its name is in /proc.
// sitegen: lanes="parent, holder"
import CIPC
import Glibc
import IPCLab

let letter = try check(memfd_create("letter", 0), "memfd_create")
try check(ftruncate(letter, 1 << 20), "ftruncate")
let holder = try inChild {
  pause()
}
close(letter)
try holder.untilBlocked(in: .pause)

let process = "/proc/\(holder.pid)"
var name = [CChar](repeating: 0, count: 64)
let place = "\(process)/fd/\(letter)"
let count = try check(readlink(place, &name, name.count), "readlink")
let bytes = name.prefix(count).map(UInt8.init(bitPattern:))
print(String(decoding: bytes, as: UTF8.self))

let maps = try check(open("\(process)/maps", O_RDONLY), "open")
let isMapped = try readAllText(from: maps).contains("memfd:letter")
print("mapped: \(isMapped)")
try holder.kill()
try holder.wait()
