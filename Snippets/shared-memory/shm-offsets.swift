// A list in memory that lies at another address for each reader.
// sitegen: lanes=program
// snippet.hide
import Glibc
import IPCLab
// snippet.show

struct Node {
  var value: Int
  var next: Int  // how far from the beginning; 0 is the end
}
struct Room {
  var first: Int
  var nodes: (Node, Node, Node)
}
let object = try check(
  shm_open("/ipc", O_CREAT | O_EXCL | O_RDWR, 0o600), "shm_open")
try check(shm_unlink("/ipc"), "shm_unlink")
try check(ftruncate(object, MemoryLayout<Room>.size), "ftruncate")
let node = MemoryLayout<Node>.stride
let writer = try SharedValue(of: Room.self, in: object)
let a = Node(value: 1, next: 8 + node)
let b = Node(value: 2, next: 8 + 2 * node)
let c = Node(value: 3, next: 0)
writer.value = Room(first: 8, nodes: (a, b, c))

let reader = try SharedValue(of: Room.self, in: object)
print("one address: \(reader.address == writer.address)")
let start = UnsafeRawPointer(reader.address)
var place = reader.value.first
while place != 0 {
  let node = start.load(fromByteOffset: place, as: Node.self)
  print("found \(node.value)")
  place = node.next
}
