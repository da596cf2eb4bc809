/// The command line with which the C compiler calls the linker for a program of one object.
///
/// To call the linker so costs a third less time than to let the C compiler do it.
struct LinkerCall: Sendable, Hashable {
  /// All before the object, without the linker and the output file.
  var before: [String]
  /// All after the object.
  var after: [String]

  /// An object that is everywhere, since the C compiler looks whether it is there.
  static let object = "/dev/null"
  /// The options that make the C compiler tell how it would link.
  static let dryRunOptions = ["-###", "-fuse-ld=lld", "-pie", object, "-o", "x"]

  /// From what the C compiler printed for `dryRunOptions`.
  init?(dryRun: String) {
    guard let line = dryRun.split(separator: "\n").last(where: { $0.contains("ld.lld\"") }) else {
      return nil
    }
    var words = LinkerCall.words(of: line)
    guard !words.isEmpty else { return nil }
    words.removeFirst()
    guard let output = words.firstIndex(of: "-o"), output + 1 < words.count else { return nil }
    words.removeSubrange(output...output + 1)
    guard let object = words.firstIndex(of: LinkerCall.object) else { return nil }
    before = Array(words[..<object])
    after = Array(words[(object + 1)...])
  }

  /// The words between quotation marks; `\` keeps the next character (clang's `-###`).
  private static func words(of line: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var isEscaped = false
    for character in line {
      if isEscaped {
        word?.append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "\"" {
        if let finished = word { words.append(finished) }
        word = word == nil ? "" : nil
      } else {
        word?.append(character)
      }
    }
    return words
  }
}
