import Basics
import Snippets

extension DiagnosticExample {
  /// Reads an example's file: keys between two lines `---`, the explanation, and fences of tildes,
  /// each with a path of the project after its tildes, or with `result` or `trace`.
  ///
  /// - Throws: `ReferenceFailure` with the line that is wrong.
  init(id: String, text: String) throws {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    var reader = Reader(id: id, lines: lines)
    try reader.readKeys()
    try reader.readBody()
    self.init(
      id: id, subject: try reader.subject(), command: reader.command,
      explanation: reader.explanation.joined(separator: "\n").trimmedLines, files: reader.files,
      results: reader.results)
  }

  /// Goes through the lines.
  private struct Reader {
    let id: String
    var lines: [Substring]
    var next = 0
    var keys: [Substring: String] = [:]
    var command = Command.build
    var explanation: [String] = []
    var files: [File] = []
    var results: [StatedResult] = []

    init(id: String, lines: [Substring]) {
      self.id = id
      self.lines = lines
    }

    mutating func readKeys() throws {
      guard take() == "---" else { throw failure("begin with '---'") }
      while let line = take(), line != "---" {
        let parts = line.split(separator: ": ", maxSplits: 1)
        guard parts.count == 2 else { throw failure("have 'key: value' here") }
        keys[parts[0]] = String(parts[1])
      }
      guard let word = keys["command"] else { return }
      guard let command = Command(rawValue: word) else { throw failure("name a command") }
      self.command = command
    }

    func subject() throws -> DiagnosticSubject {
      guard let subject = keys["subject"].flatMap(DiagnosticSubject.init(rawValue:)) else {
        throw failure("name a subject")
      }
      return subject
    }

    mutating func readBody() throws {
      while let line = take() {
        guard line.hasPrefix("~~~") else {
          explanation.append(String(line))
          continue
        }
        try read(fence: String(line.dropFirst(3).drop { $0 == " " }))
      }
    }

    private mutating func read(fence info: String) throws {
      var body: [Substring] = []
      while true {
        guard let line = take() else { throw failure("close the fence") }
        if line == "~~~" { break }
        body.append(line)
      }
      switch info {
      case "result": results.append(try StatedResult(body, in: id))
      case "trace":
        guard !results.isEmpty else { throw failure("have a result before a trace") }
        try results[results.count - 1].addTrace(body.joined(separator: "\n") + "\n", in: id)
      default:
        guard let path = RelativePath(info) else { throw failure("name a file after '~~~'") }
        files.append(File(path: path, text: body.map { $0 + "\n" }.joined()))
      }
    }

    private mutating func take() -> Substring? {
      guard next < lines.count else { return nil }
      next += 1
      return lines[next - 1]
    }

    private func failure(_ demand: String) -> ReferenceFailure {
      ReferenceFailure("The example of \(id) must \(demand) (line \(next))")
    }
  }
}

extension String {
  /// Without line feeds at both ends.
  fileprivate var trimmedLines: String {
    let start = drop { $0 == "\n" }
    guard let last = start.lastIndex(where: { $0 != "\n" }) else { return "" }
    return String(start[...last])
  }
}
