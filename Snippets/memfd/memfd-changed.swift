// Checked, and changed before it was used: no seal, no trust.
// sitegen: lanes="reader, writer"
// snippet.hide
import CIPC
import Glibc
import IPCLab

let mayChange = try Pipe()

// snippet.show
let order = try check(memfd_create("order", 0), "memfd_create")
try check(ftruncate(order, 4096), "ftruncate")
let amount = try SharedValue(of: Int.self, in: order)
amount.value = 10

let writer = try inChild {
  _ = try readText(from: mayChange.readEnd)
  amount.value = 9_999
  print("changed my mind")
}
if amount.value <= 100 {
  print("checked: not more than 100")
  // Whatever happens here may take any time.
  try writeText("!", to: mayChange.writeEnd)
  try writer.wait()
  print("paid: \(amount.value)")
}
