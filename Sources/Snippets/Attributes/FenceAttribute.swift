/// One attribute of a fence, understood on its own.
package enum FenceAttribute: Sendable, Hashable {
  case expect(Expectation)
  /// The compiler must refuse the program and say this.
  case expectRefusal(saying: String)
  case noRun
  case skip(reason: String)
  case hidden
  case snippet(name: String, slice: String?)
  case group(String)
  case standardInput(String)
  case arguments([String])
  case limit(LimitAmount)
  case lanes([String])
  case name(String)
  case scene(String)
  case role(String)
  case cue(AwaitedCue)
  case trace(Tracing)
  case volatile
  case checks([Check])
  case chart(ChartSpec)
  case processor(Int)
  case table(TableUse)
  case expectLeaks

  /// The word it begins with.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case expect, noRun = "no-run", skip, hidden, snippet, group, stdin, args
    case timeout, cpu, memory, processes, fileSize = "file-size", output
    case lanes, name
    case scene, role, after
    case trace, volatile, check, chart, pin, table, leaks

    /// Whether a `=` may, must or must not come after a key.
    enum ValueUse {
      case none, optional, needed
    }

    var valueUse: ValueUse {
      switch self {
      case .noRun, .hidden, .volatile: .none
      case .trace, .table: .optional
      default: .needed
      }
    }

    /// Whether it says how a run goes or what becomes of it, so that it means nothing where nothing
    /// is run.
    var isAboutRunning: Bool {
      switch self {
      case .expect, .noRun, .skip, .hidden, .snippet, .group, .name: false
      default: true
      }
    }

    /// Whether it may stand in the header of a file: it is about the program, not about one fence.
    var isForFiles: Bool { isAboutRunning || self == .expect || self == .noRun }

    /// The attribute without which it means nothing.
    var need: FenceAttribute.Key? {
      switch self {
      case .role, .after: .scene
      case .check: .volatile
      default: nil
      }
    }

    /// The limit it raises, if it is a limit's name.
    var limit: Limits.Name? { Limits.Name(rawValue: rawValue) }

    /// What a right value looks like, as an example.
    var example: String {
      switch self {
      case .expect: "expect=exit:3"
      case .noRun, .hidden, .volatile, .trace, .table: rawValue
      case .skip: #"skip="needs two machines""#
      case .snippet: "snippet=pipe-hello"
      case .group: "group=counter"
      case .stdin: #"stdin="first line\n""#
      case .args: #"args="one two""#
      case .timeout: "timeout=5s"
      case .cpu: "cpu=3s"
      case .memory: "memory=256MiB"
      case .processes: "processes=100"
      case .fileSize: "file-size=32MiB"
      case .output: "output=128KiB"
      case .lanes: #"lanes="parent, reader""#
      case .name: "name=pipe-hello"
      case .scene: "scene=chat"
      case .role: "role=writer"
      case .after: #"after=reader:"listening""#
      case .check: #"check="p50_us < 1000""#
      case .chart: "chart=bar"
      case .pin: "pin=0"
      case .leaks: "leaks=expected"
      }
    }
  }
}
