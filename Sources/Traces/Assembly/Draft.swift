/// An event whose object has no name yet, and whose causes are not known.
struct Draft: Sendable {
  var event: TraceEvent
  var key: ObjectKey?
  var deeds: [Deed]

  init(_ event: TraceEvent, key: ObjectKey? = nil, deeds: [Deed] = []) {
    self.event = event
    self.key = key
    self.deeds = deeds
  }
}
