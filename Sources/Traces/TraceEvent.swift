/// One thing that a process did or that happened to it.
package struct TraceEvent: Sendable, Hashable, Codable {
  package enum Kind: String, Sendable, Hashable, Codable {
    /// A system call.
    case call
    /// A line that it printed; `name` is `prints`, the only argument the line.
    case output
    /// A signal that reached it; `name` is the signal's.
    case signal
    /// Its end; `name` is in words, `exit 0`.
    case end
  }

  /// What a call does to its object.
  package enum Effect: String, Sendable, Hashable, Codable {
    case none, makes, writes, reads, closes
  }

  /// An index into `Trace.processes`.
  package var process: Int
  package var kind: Kind
  /// As the API calls it: `fork`, `pipe`, `mq_send`.
  package var name: String
  /// As they are shown, without what differs from run to run: `write end`, `"Hello"`, `12`.
  package var arguments: [String]
  /// What the call gave: `12`, `0`, `EAGAIN`; empty where it never returned or gives nothing.
  package var result: String
  /// 1-based, in the program of the process's role; nothing where no line of it is to blame.
  package var line: Int?
  /// An index into `Trace.objects`.
  package var object: Int?
  package var effect: Effect
  /// An index into `Trace.objects`: where the bytes came from that the kernel moved into `object`.
  package var source: Int?
  /// It slept, or may have slept, until another process caused it to go on.
  package var mayWait: Bool
  /// It was still in the call when everything was stopped.
  package var isUnfinished: Bool

  package init(
    process: Int, kind: Kind, name: String, arguments: [String] = [], result: String = "",
    line: Int? = nil, object: Int? = nil, effect: Effect = .none, source: Int? = nil,
    mayWait: Bool = false, isUnfinished: Bool = false
  ) {
    self.process = process
    self.kind = kind
    self.name = name
    self.arguments = arguments
    self.result = result
    self.line = line
    self.object = object
    self.effect = effect
    self.source = source
    self.mayWait = mayWait
    self.isUnfinished = isUnfinished
  }
}
