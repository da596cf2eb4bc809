// An address is a number that means something in one process only.
// sitegen: lanes="parent, owner, stranger"
import Glibc
import IPCLab

let letters = try Pipe()

let owner = try inChild {
  let number = try SharedValue(of: Int.self)
  number.value = 42
  let address = UInt(bitPattern: number.address)
  try writeText("\(address)", to: letters.writeEnd)
  print("stored \(number.value), and wrote down where")
}
print("owner: \(try owner.wait())")

let stranger = try inChild {
  let address = UInt(try readText(from: letters.readEnd)) ?? 0
  let number = UnsafePointer<Int>(bitPattern: address)
  print("I was told where")
  print(number?.pointee ?? 0)
}
print("stranger: \(try stranger.wait())")
