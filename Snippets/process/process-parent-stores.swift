// What the child finds when it is the parent that stores.
// sitegen: lanes="parent, child"
import Glibc
import IPCLab

// snippet.hide
/// Private memory with a hole on both sides, so that it has an entry of its own in the map.
func freshPages(_ count: Int) throws -> UnsafeMutablePointer<UInt8> {
  let size = (count + 2) * 4096
  let kind = MAP_PRIVATE | MAP_ANONYMOUS
  let room = mmap(nil, size, PROT_NONE, kind, -1, 0)
  guard let room, room != MAP_FAILED else {
    throw SysError("mmap")
  }
  let pages = room + 4096
  let access = PROT_READ | PROT_WRITE
  try check(mprotect(pages, count * 4096, access), "mprotect")
  return pages.bindMemory(to: UInt8.self, capacity: count * 4096)
}

/// Prints lines of the memory map entry that begins at `address`.
func show(_ wanted: [String], of address: UnsafeMutablePointer<UInt8>) throws {
  let file = try check(open("/proc/self/smaps", O_RDONLY), "open")
  defer { close(file) }
  let start = String(UInt(bitPattern: address), radix: 16)
  let map = try readAllText(from: file)
  var isThere = false
  for line in map.split(separator: "\n") {
    let words = line.split(separator: " ")
    if words[0].contains("-") {
      isThere = words[0].hasPrefix("\(start)-")
    }
    if isThere, wanted.contains(String(words[0].dropLast())) {
      print(words[0], words[1], "KiB")
    }
  }
}

// snippet.show
let bytes = try freshPages(64)
bytes.update(repeating: 1, count: 64 * 4096)
let hasStored = try Pipe()

let child = try inChild {
  _ = try readText(from: hasStored.readEnd)
  print("the parent has stored into 16 pages of 64:")
  try show(["Shared_Dirty", "Private_Dirty"], of: bytes)
  print("the child still sees \(bytes[0])")
}
for page in 0..<16 {
  bytes[page * 4096] = 2
}
try writeText("!", to: hasStored.writeEnd)
try child.wait()
