/// What a read(2) of a signalfd(2) gives for one signal: `struct signalfd_siginfo`.
struct SignalRecord: Sendable, Hashable {
  /// `SIGUSR1`.
  var name: String
  /// Of the process that sent it.
  var sender: Int
  /// The cargo of sigqueue(3); empty where it was sent without.
  var value: String
  /// The kernel sent it because the process `sender` has ended.
  var isOfEnd: Bool

  private static let byteCount = 128

  /// All of which strace shows every byte.
  static func all(in bytes: [UInt8]) -> [SignalRecord] {
    (0..<(bytes.count / byteCount)).map { index in
      SignalRecord(Array(bytes[(index * byteCount)..<((index + 1) * byteCount)]))
    }
  }

  private init(_ bytes: [UInt8]) {
    func number(at place: Int) -> Int32 {
      bytes[place..<(place + 4)].reversed().reduce(0) { $0 << 8 | Int32($1) }
    }
    let signal = Int(number(at: 0))
    name = SignalRecord.name(of: signal)
    sender = Int(number(at: 12))
    // SI_QUEUE
    value = number(at: 8) == -1 ? "\(number(at: 44))" : ""
    // CLD_EXITED, CLD_KILLED, CLD_DUMPED: any other code is no end.
    isOfEnd = name == "SIGCHLD" && (1...3).contains(number(at: 8))
  }

  /// The same of a signal that strace has written in words.
  static func isOfEnd(_ name: String, _ code: String) -> Bool {
    name == "SIGCHLD" && ["CLD_EXITED", "CLD_KILLED", "CLD_DUMPED"].contains(code)
  }

  static func value(in details: String) -> String {
    details.contains("SI_QUEUE") ? details.value(of: "si_int") ?? "" : ""
  }

  private static func name(of number: Int) -> String {
    if number >= 32 { return ShownText.signal("SIGRT_\(number - 32)") }
    return names.indices.contains(number - 1) ? "SIG\(names[number - 1])" : "\(number)"
  }

  /// From 1: signal(7), the numbers of x86 and ARM.
  private static let names = [
    "HUP", "INT", "QUIT", "ILL", "TRAP", "ABRT", "BUS", "FPE", "KILL", "USR1", "SEGV", "USR2",
    "PIPE", "ALRM", "TERM", "STKFLT", "CHLD", "CONT", "STOP", "TSTP", "TTIN", "TTOU", "URG",
    "XCPU", "XFSZ", "VTALRM", "PROF", "WINCH", "IO", "PWR", "SYS",
  ]
}
