/// How long the preview waits for clients, and how many it has at a time.
struct Patience: Sendable {
  /// For a whole head: a browser needs a millisecond.
  var head: Duration = .seconds(10)
  /// For taking a reply: a large picture over a slow network.
  var reply: Duration = .seconds(60)
  /// For the end of a client that was told to end.
  var end: Duration = .seconds(2)
  /// A process usually may have 1024 files open; the build needs some of them.
  var connectionsMax = 512
  /// Pages that follow the editions.
  var listenersMax = 128
}
