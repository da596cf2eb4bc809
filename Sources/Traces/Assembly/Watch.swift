/// A descriptor that epoll(7) was asked to watch.
struct Watch: Sendable, Hashable {
  /// What identifies the descriptor that it was asked through.
  var epoll: String
  var descriptor: RawDescriptor
  /// What the program calls it: 64 bits, as strace writes them.
  var label: String
  var isByEdge: Bool

  /// From `epoll_ctl(4<…>, EPOLL_CTL_ADD, 3<pipe:[7]>, {events=EPOLLIN, data={u32=3, u64=3}})`.
  init?(_ call: RawCall, at epoll: String) {
    guard let descriptor = RawDescriptor(call.argument(2)),
      let label = call.argument(3).value(of: "u64")
    else { return nil }
    self.epoll = epoll
    self.descriptor = descriptor
    self.label = label
    isByEdge = call.argument(3).contains("EPOLLET")
  }
}
