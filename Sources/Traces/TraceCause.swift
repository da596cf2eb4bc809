/// That one event made another one possible; both are indices into `Trace.events`.
package struct TraceCause: Sendable, Hashable, Codable, Comparable {
  package enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    case birth, data, endOfFile = "end of file", signal, connection, descriptor, wake, ending
  }

  package var from: Int
  package var to: Int
  package var kind: Kind
  /// What the arrow says: `12 B`, `EOF`, `SIGUSR1`, `exit 0`.
  package var label: String

  package init(from: Int, to: Int, kind: Kind, label: String) {
    self.from = from
    self.to = to
    self.kind = kind
    self.label = label
  }

  package static func < (left: TraceCause, right: TraceCause) -> Bool {
    (left.from, left.to, left.kind.rawValue, left.label)
      < (right.from, right.to, right.kind.rawValue, right.label)
  }
}
