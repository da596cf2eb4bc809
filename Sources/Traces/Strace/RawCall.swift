/// A system call as strace writes it, its two halves joined.
package struct RawCall: Sendable, Hashable {
  /// The kernel's name: `pipe2`, `clone`.
  package var name: String
  package var arguments: [String]
  /// All that stands after the equals sign: `12`, `-1 EAGAIN (…)`, `?`.
  package var result: String
  /// It had not returned when the log ended.
  package var isUnfinished: Bool

  package init(
    name: String, arguments: [String], result: String = "", isUnfinished: Bool = false
  ) {
    self.name = name
    self.arguments = arguments
    self.result = result
    self.isUnfinished = isUnfinished
  }

  /// From `close(3<pipe:[7]>) = 0`, or from as much of it as there is.
  init?(text: Substring) {
    let name = text.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let rest = text[name.endIndex...]
    guard !name.isEmpty, rest.first == "(" else { return nil }
    let scanned = ArgumentList(scanning: rest.dropFirst())
    let after = scanned.rest.withoutSpacesAround
    let isUnfinished = !scanned.isClosed || !after.hasPrefix("=")
    self.init(
      name: String(name), arguments: scanned.arguments,
      result: isUnfinished ? "" : String(after.dropFirst().withoutSpacesAround),
      isUnfinished: isUnfinished)
  }

  /// The number that the call gave back; nothing for an error, or when it never came back.
  package var value: Int? {
    let digits = result.prefix { $0.isASCII && ($0.isNumber || $0 == "-") }
    guard let value = Int(digits), value != -1 else { return nil }
    return value
  }

  /// `EAGAIN`; nothing when it did not fail.
  package var error: String? {
    guard result.hasPrefix("-1 ") else { return nil }
    return String(result.dropFirst(3).prefix { $0 != " " })
  }

  /// A futex whose word had changed before the kernel could put the caller to sleep: who changed it
  /// came between, and the function of the C library looks again (futex(2), `EAGAIN`).
  package var missedItsSleep: Bool {
    name == "futex" && error == "EAGAIN" && !argument(1).contains("WAKE")
  }

  /// A signal came while it slept, or was about to.
  var isInterrupted: Bool { isRestarted || error == "EINTR" }

  /// It was interrupted, and the kernel made it again, or would have.
  var isRestarted: Bool { result.hasPrefix("? ERESTART") }

  /// It did not come back: its process ended in it, or was stopped in it.
  var neverReturned: Bool { isUnfinished || result == "?" }

  /// It says itself that it will not sleep, whatever it is called with.
  var neverSleeps: Bool {
    switch name {
    case "poll": argument(2) == "0"
    case "epoll_wait", "epoll_pwait": argument(3) == "0"
    case "ppoll": RawCall.isZero(argument(2))
    case "epoll_pwait2": RawCall.isZero(argument(3))
    case "select", "pselect6": RawCall.isZero(argument(4))
    default: RawCall.impatient.contains(where: has)
    }
  }

  private static let impatient = [
    "WNOHANG", "MSG_DONTWAIT", "SPLICE_F_NONBLOCK", "IPC_NOWAIT", "LOCK_NB",
  ]

  /// `{tv_sec=0, tv_usec=0}`.
  private static func isZero(_ time: String) -> Bool {
    time.hasPrefix("{tv_sec=0,") && ["tv_usec", "tv_nsec"].contains { time.value(of: $0) == "0" }
  }

  func argument(_ index: Int) -> String { index < arguments.count ? arguments[index] : "" }

  func number(_ index: Int) -> Int? {
    Int(argument(index).prefix { $0.isASCII && ($0.isNumber || $0 == "-") })
  }

  func has(flag: String) -> Bool {
    arguments.contains { argument in
      argument.split { !($0.isLetter || $0.isNumber || $0 == "_") }.contains { $0 == flag }
    }
  }
}
