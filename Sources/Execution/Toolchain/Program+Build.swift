import Snippets

extension Program {
  /// The name of the Swift module: SwiftPM's own rule, every byte that cannot be in an identifier
  /// becomes `_`.
  var moduleName: String {
    var isFirst = true
    return String(
      decoding: name.utf8.map { byte -> UInt8 in
        defer { isFirst = false }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return isFirst ? UInt8(ascii: "_") : byte
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
          return byte
        default: return byte < 0x80 ? UInt8(ascii: "_") : byte
        }
      }, as: UTF8.self)
  }
}

extension Role {
  /// The command lines a reader would type: `swiftc pipe.swift`, `./pipe a b`.
  func commands(for goal: Action.Goal, headerFolders: [String]) -> [String] {
    let file = program.fileName
    let isRun = goal != .compile
    switch program.language {
    case .sh, .bash:
      let shell = program.language.rawValue
      return [shellLine(isRun ? [shell, file] + arguments : [shell, "-n", file])]
    case .swift where !products.isEmpty:
      return [isRun ? shellLine(["swift", "run", program.name] + arguments) : "swift build"]
    case .swift:
      let run = shellLine(["./\(program.name)"] + arguments)
      return [shellLine(["swiftc", file])] + (isRun ? [run] : [])
    case .c:
      let include = products.isEmpty ? [] : headerFolders.flatMap { ["-I", $0] }
      let run = shellLine(["./\(program.name)"] + arguments)
      return [shellLine(["cc", "-pthread"] + include + [file, "-o", program.name])]
        + (isRun ? [run] : [])
    }
  }
}
