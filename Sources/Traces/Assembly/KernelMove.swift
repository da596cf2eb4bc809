/// A call that moves bytes inside the kernel, from one descriptor to another: splice(2) and its like.
struct KernelMove {
  var source: RawDescriptor
  var target: RawDescriptor
  /// tee(2) leaves where it is what it hands on.
  var leavesSource: Bool
  /// How many bytes it was asked for, as strace wrote it.
  var count: String
  /// Such as `SPLICE_F_NONBLOCK`, or 0.
  var flags: String

  /// Nothing for any other call.
  init?(_ call: RawCall) {
    guard let places = KernelMove.places[call.name],
      let source = RawDescriptor(call.argument(places.source)),
      let target = RawDescriptor(call.argument(places.target))
    else { return nil }
    self.source = source
    self.target = target
    leavesSource = call.name == "tee"
    count = call.argument(places.count)
    flags = call.argument(places.count + 1)
  }

  /// Which argument is what; the flags, where there are any, follow the count.
  private static let places: [String: (source: Int, target: Int, count: Int)] = [
    "copy_file_range": (0, 2, 4), "sendfile": (1, 0, 3), "splice": (0, 2, 4), "tee": (0, 1, 2),
  ]
}
