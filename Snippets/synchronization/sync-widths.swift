// What this processor reads or writes in one piece.
import Synchronization

func show<Value: AtomicRepresentable>(_ type: Value.Type) {
  let size = MemoryLayout<Atomic<Value>>.size
  print("\(type): \(8 * size) bits")
}
show(Bool.self)
show(UInt16.self)
show(UInt32.self)
show(Int.self)
show(WordPair.self)
