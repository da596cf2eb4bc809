import Foundation

/// One module's source files, read from the checkout that is being tested.
struct SourceModule {
  let name: String
  let files: [SourceFile]

  struct SourceFile {
    let name: String
    let lines: [Substring]

    /// The modules that this file imports, in order.
    var imports: [String] {
      lines.compactMap { line in
        let words = line.split(separator: " ")
        guard let index = words.firstIndex(of: "import"), words.prefix(index).allSatisfy(isModifier)
        else { return nil }
        return words.dropFirst(index + 1).first { !kinds.contains($0) }
          .flatMap { $0.split(separator: ".").first.map(String.init) }
      }
    }

    private var kinds: Set<Substring> { ["struct", "class", "enum", "func", "var", "protocol"] }

    private func isModifier(_ word: Substring) -> Bool {
      word.hasPrefix("@") || ["package", "internal", "private", "public"].contains(word)
    }
  }

  var imports: Set<String> { Set(files.flatMap(\.imports)) }

  /// - Throws: what the file system said when `Sources/NAME` could not be read.
  init(_ name: String) throws {
    self.name = name
    let folder = Self.checkout.appending(path: "Sources/\(name)")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".swift") }
    files = try paths.sorted().map { path in
      let text = try String(contentsOf: folder.appending(path: path), encoding: .utf8)
      return SourceFile(
        name: "\(name)/\(path)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  static let checkout = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
