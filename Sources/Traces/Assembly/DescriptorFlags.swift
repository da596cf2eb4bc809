/// What was said of a descriptor that changes what calls with it do.
struct DescriptorFlags: OptionSet, Sendable, Hashable {
  let rawValue: Int

  /// It is closed when its process becomes another program.
  static let closesOnExec = DescriptorFlags(rawValue: 1)
  /// Calls fail instead of sleeping.
  ///
  /// It belongs to the open file, so that those who share it with the process that said it have it,
  /// too; only those that are born later are told so here.
  static let neverSleeps = DescriptorFlags(rawValue: 2)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Of the descriptors that `call` makes.
  init(madeBy call: RawCall) {
    self = []
    let says = { (suffix: String) in
      ["O", "SOCK", "EFD", "SFD", "TFD", "EPOLL", "IN"].contains {
        call.has(flag: "\($0)_\(suffix)")
      }
    }
    if says("CLOEXEC") || call.has(flag: "F_DUPFD_CLOEXEC") { insert(.closesOnExec) }
    if says("NONBLOCK") { insert(.neverSleeps) }
  }
}
