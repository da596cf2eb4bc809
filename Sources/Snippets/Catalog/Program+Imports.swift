extension Program {
  /// Which of the products the program imports, sorted.
  ///
  /// A line of a comment that looks like an import counts, too: a product too many does no harm.
  package func imports(among products: [String]) -> [String] {
    guard !products.isEmpty else { return [] }
    var found: Set<String> = []
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) where mayImport(line) {
      let line = String(decoding: line, as: UTF8.self)
      switch language {
      case .swift: found.formUnion(line.split(separator: ";").compactMap(Program.importedModule))
      case .c: found.formUnion(Program.includedProduct(line, among: products))
      case .sh, .bash: return []
      }
    }
    return Set(products).intersection(found).sorted()
  }

  /// A quick look at the first byte that is no blank, because most lines import nothing.
  private func mayImport(_ line: Substring.UTF8View) -> Bool {
    guard let first = line.first(where: { $0 != 32 && $0 != 9 }) else { return false }
    return "i@pf#".utf8.contains(first) || line.contains(UInt8(ascii: ";"))
  }

  /// `X` of `import X`, `@testable import X`, `package import struct X.Y`.
  private static func importedModule(_ statement: Substring) -> String? {
    var words = statement.split { $0 == " " || $0 == "\t" || $0 == "\r" }[...]
    while let word = words.first, word.hasPrefix("@") || accessLevels.contains(String(word)) {
      words.removeFirst()
    }
    guard words.popFirst() == "import", var name = words.popFirst() else { return nil }
    if importKinds.contains(String(name)) {
      guard let next = words.popFirst() else { return nil }
      name = next
    }
    return name.split(separator: ".").first.map(String.init)
  }

  private static let accessLevels = [
    "public", "package", "internal", "fileprivate", "private",
  ]
  private static let importKinds = [
    "typealias", "struct", "class", "enum", "protocol", "let", "var", "func",
  ]

  /// The product whose name is that of an included header or of its folder, letter case ignored:
  /// `#include <cipc.h>` includes `CIPC`.
  private static func includedProduct(_ line: String, among products: [String]) -> [String] {
    let line = trimmed(line)
    guard line.hasPrefix("#") else { return [] }
    let directive = trimmed(line.dropFirst())
    guard directive.hasPrefix("include") else { return [] }
    let parts = directive.dropFirst(7).split { "<>\"/.\t ".contains($0) }
    guard let first = parts.first?.lowercased() else { return [] }
    return products.filter { $0.lowercased() == first }
  }
}
