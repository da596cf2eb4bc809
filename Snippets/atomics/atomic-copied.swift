// An atomic is a place. A copy of it would be another place.
// sitegen: expect=compile-error:"is borrowed and cannot be consumed"
import IPCLab
import Synchronization

let shared = try SharedValue(of: Atomic<Int>.self).address
let copy = shared.pointee
