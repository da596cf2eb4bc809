/// How much room a picture has, and so how much it can say; the table below it says all.
enum DiagramRoom: Sendable, Hashable, CaseIterable {
  /// A screen's.
  case wide
  /// A phone's.
  case narrow
}
