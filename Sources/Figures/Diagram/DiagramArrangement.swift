/// What stands where in a picture.
enum DiagramArrangement: Sendable, Hashable {
  /// Of one or two processes: the words on the outer side of each lifeline.
  case outside
  /// Of more: the words in one column at the right of all lifelines, with the name of the process.
  case margin
  /// For a phone: lifelines as near to each other as their arrows let them, and all words in one
  /// column at the right of them. Line numbers and what an arrow carries are left to the table.
  case compact

  init(of count: Int, in room: DiagramRoom) {
    self =
      switch room {
      case .wide: count > 2 ? .margin : .outside
      case .narrow: .compact
      }
  }

  /// Whether line numbers stand before the words, and labels on the arrows.
  var saysAll: Bool { self != .compact }

  var channelMin: Int { saysAll ? 64 : 28 }
  /// Around the objects of a channel.
  var tubeGap: Int { saysAll ? 18 : 8 }
  /// Of an object without arrows through it.
  var tubeMin: Int { saysAll ? 44 : 20 }

  /// Above the first row: the names of the processes side by side, or one below the other, each at
  /// the right of the lifelines before it.
  func headerHeight(of count: Int) -> Int { saysAll ? 40 : 20 * count + 8 }

  /// Below the name of a process, where its lifeline may begin.
  func headerBottom(of process: Int) -> Int { saysAll ? 32 : 20 * process + 24 }
}
