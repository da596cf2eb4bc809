import Glibc

/// One value in memory that several processes see.
///
/// Without a descriptor the memory has no name, and only children made later share it. With one it
/// is the beginning of that file or shared memory object, which must be long enough already.
///
/// `Value` must lie in one piece: a class, an array or a string keeps its content elsewhere, in
/// memory that no other process has. And nothing here keeps two processes apart: that is for a
/// semaphore or an atomic to do.
public struct SharedValue<Value: ~Copyable> {
  /// Where it lies in this process; elsewhere the same memory can have another address.
  public let address: UnsafeMutablePointer<Value>

  /// Maps the memory, and leaves in it what is there: zeros, when it is new.
  public init(
    of type: Value.Type, in descriptor: Int32? = nil, flags: Int32 = MAP_SHARED
  ) throws(SysError) {
    let source = descriptor == nil ? MAP_ANONYMOUS : 0
    let memory = mmap(
      nil, MemoryLayout<Value>.size, PROT_READ | PROT_WRITE, flags | source, descriptor ?? -1, 0)
    guard let memory, memory != MAP_FAILED else {
      throw SysError("mmap")
    }
    address = memory.bindMemory(to: Value.self, capacity: 1)
  }
}

extension SharedValue {
  /// The value that is there at this moment; another process may change it at the next.
  public var value: Value {
    get { address.pointee }
    nonmutating set { address.pointee = newValue }
  }
}
