import Traces

/// A cause as the picture shows it, before anything has a place.
struct DiagramRoute: Sendable, Hashable {
  enum Way: Sendable, Hashable {
    /// Straight across to where the child's lifeline begins.
    case birth
    /// Down the lifeline of the dead process to the row where somebody asks for it, then across:
    /// what hangs there is a zombie.
    case ending
    /// Across to an object of the kernel, down inside it, and out again.
    case through(object: Int)
    /// Across, down beside the lifeline of the target, and in from that side.
    case beside(DiagramSide)
  }

  /// The place of a label that stands beside a lifeline.
  struct Stand: Sendable, Hashable {
    /// The event whose row it is in.
    var event: Int
    var flank: DiagramFlank
  }

  let cause: TraceCause
  let fromProcess: Int
  let toProcess: Int
  let way: Way
  private(set) var label: DiagramText
  /// Nothing where the label stands inside an object.
  private(set) var stand: Stand?

  /// Where there is no room for labels.
  var unlabeled: DiagramRoute {
    var route = self
    route.label = DiagramText()
    route.stand = nil
    return route
  }
}
