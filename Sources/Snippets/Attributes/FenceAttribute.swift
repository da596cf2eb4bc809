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

  /// The word it begins with.
  package enum Key: String, Sendable, Hashable, CaseIterable {
    case expect, noRun = "no-run", skip, hidden, snippet, group, stdin, args
    case timeout, cpu, memory, processes, fileSize = "file-size", output
    case lanes, name
    case scene, role, after

    /// Whether the word stands alone, without a value.
    var isFlag: Bool { self == .noRun || self == .hidden }

    /// Whether it says how a run goes, so that it means nothing where nothing is run.
    var isAboutRunning: Bool {
      switch self {
      case .stdin, .args, .lanes, .timeout, .cpu, .memory, .processes, .fileSize, .output: true
      default: false
      }
    }

    /// The limit it raises, if it is a limit's name.
    var limit: Limits.Name? { Limits.Name(rawValue: rawValue) }

    /// What a right value looks like, as an example.
    var example: String {
      switch self {
      case .expect: "expect=exit:3"
      case .noRun, .hidden: rawValue
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
      }
    }
  }
}
