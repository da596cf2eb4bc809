/// Circumstances of a run that a program ought not to notice.
package struct RunConditions: Sendable, Hashable {
  /// The one processor on which all processes run; nothing for those that the action asks for.
  package var processor: Int?
  /// Whether addresses differ from run to run.
  package var randomizesAddresses: Bool

  package init(processor: Int? = nil, randomizesAddresses: Bool = false) {
    self.processor = processor
    self.randomizesAddresses = randomizesAddresses
  }
}
