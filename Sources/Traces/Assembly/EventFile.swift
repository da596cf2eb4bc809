/// A descriptor that leads to no bytes but to something of the kernel's that can be waited for.
enum EventFile: String, Sendable, Hashable {
  case epoll = "eventpoll"
  case eventfd, inotify, pidfd, signalfd, timerfd

  /// From `anon_inode:[eventfd]`, `anon_inode:inotify`, `pid:9`.
  init?(target: String) {
    if target.hasPrefix("pid:") {
      self = .pidfd
      return
    }
    guard target.hasPrefix("anon_inode:") else { return nil }
    let name = target.dropFirst("anon_inode:".count).filter { $0 != "[" && $0 != "]" }
    self.init(rawValue: String(name))
  }

  /// What it is called with a letter after it.
  var word: String { self == .epoll ? "epoll" : rawValue }

  /// The calls that make one, which strace gives no name of its own.
  static let makers: Set<String> = [
    "epoll_create", "epoll_create1", "eventfd", "eventfd2", "inotify_init", "inotify_init1",
    "signalfd", "signalfd4", "timerfd_create",
  ]

  /// The number that an eventfd is given or gives, and a timerfd gives: 64 bits.
  static func number(in bytes: [UInt8]) -> Int? {
    guard bytes.count == 8 else { return nil }
    let number = bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    return Int(exactly: number)
  }
}
