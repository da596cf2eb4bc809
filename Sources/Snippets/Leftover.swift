/// Something that a run left behind, and that would outlive it on a reader's machine.
package struct Leftover: Sendable, Hashable, Codable, Comparable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case sharedMemory = "shared memory"
    case semaphore = "named semaphore"
    case messageQueue = "message queue"
    case file = "file"
    case systemVQueue = "System V message queue"
    case systemVSemaphore = "System V semaphore set"
    case systemVMemory = "System V shared memory"
    case process = "process"
  }

  package var kind: Kind
  /// `/lab`, `/tmp/log.fifo`, the key of a System V object, the label-free word for a process
  /// (`asleep in read`).
  package var name: String

  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }

  package static func < (left: Leftover, right: Leftover) -> Bool {
    (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
  }
}
