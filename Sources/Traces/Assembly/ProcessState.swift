/// What a process has of its parent's when it is born, and what becomes of it.
struct ProcessState: Sendable, Hashable {
  struct Mapping: Sendable, Hashable {
    var start: UInt64
    var count: UInt64
    /// What identifies the memory that is mapped.
    var memory: String
  }

  var ends = PipeEnds()
  var mappings: [Mapping] = []
  /// Signals that have a handler.
  var handled: Set<String> = []
  /// It runs a program that is not the snippet's.
  var isForeign = false
  /// The last line of the program that is known to have been run.
  var line: Int?

  /// What identifies a word of memory, in all processes that share it.
  func memory(at address: UInt64) -> String {
    let mapping = mappings.last { $0.start <= address && address - $0.start < $0.count }
    guard let mapping else { return "private \(address)" }
    return "\(mapping.memory) + \(address - mapping.start)"
  }
}
