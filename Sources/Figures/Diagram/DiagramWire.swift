import Traces

/// An arrow from event to event, of horizontal and vertical pieces.
struct DiagramWire: Sendable, Hashable {
  let kind: TraceCause.Kind
  /// From tail to tip.
  let points: [DiagramPoint]
  /// The part of it inside the object that it goes through; else empty.
  let inside: [DiagramPoint]

  init(kind: TraceCause.Kind, points: [DiagramPoint], inside: [DiagramPoint] = []) {
    self.kind = kind
    self.points = points
    self.inside = inside
  }
}
