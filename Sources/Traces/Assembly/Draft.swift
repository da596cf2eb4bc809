/// An event whose object has no name yet, and whose causes are not known.
struct Draft: Sendable {
  var event: TraceEvent
  var key: ObjectKey?
  /// Where the bytes came from that it moved.
  var source: ObjectKey?
  var deeds: [Deed]
  /// It was asked to fail, or to come back at once, instead of sleeping.
  var neverSleeps: Bool

  init(
    _ event: TraceEvent, key: ObjectKey? = nil, source: ObjectKey? = nil, deeds: [Deed] = [],
    neverSleeps: Bool = false
  ) {
    self.event = event
    self.key = key
    self.source = source
    self.deeds = deeds
    self.neverSleeps = neverSleeps
  }

  /// Whether it was told how a child ended.
  var reaps: Bool { deeds.contains { if case .reaps = $0 { true } else { false } } }
}
