/// Something of the kernel's through which processes meet.
package struct TraceObject: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case pipe, fifo, queue, socket, page, semaphore, futex, file, event, other
  }

  package var kind: Kind
  /// `pipe A`, `queue /lab`, `page A`: unique in its trace.
  package var name: String

  package init(kind: Kind, name: String) {
    self.kind = kind
    self.name = name
  }
}
