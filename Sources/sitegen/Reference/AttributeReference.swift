import Basics
import Snippets

/// Every attribute of a fence, as a page.
enum AttributeReference {
  static var page: ReferencePage {
    ReferencePage(
      title: "Fence attributes",
      description: "Every word that may stand after the language of a fence.", order: 60,
      blocks: [
        """
        Attributes stand after the language of a `swift`, `c`, `sh` or `bash` fence, with blanks \
        between them. A value with blanks stands in quotes. What is about the program, and not \
        about how one page shows it, may also stand in the header of a file under `Snippets/`, as \
        a comment: `// sitegen: timeout=5s`, in a shell script `# sitegen: timeout=5s`.
        """,
        """
        This page is made from the types that read attributes, and what may not stand together is \
        found by asking them.
        """,
      ] + FenceAttribute.Key.allCases.flatMap(section))
  }

  private static func section(_ key: FenceAttribute.Key) -> [String] {
    let documentation = key.documentation
    return [
      "## `\(key.rawValue)`", documentation.meaning,
      facts(key, documentation).joined(separator: "\n"),
      ReferencePage.fence("markdown", fence(key, documentation.example)),
    ]
  }

  private static func facts(
    _ key: FenceAttribute.Key, _ documentation: KeyDocumentation
  ) -> [String] {
    let need = key.neededKey.map { "- **Needs:** \(link($0))" }
    return [
      "- **Value:** \(documentation.values)",
      "- **Stands:** on a fence" + (key.mayStandInFiles ? ", or in the header of a file" : ""),
    ] + [need, conflicts(key)].compactMap { $0 }
  }

  /// What may not stand beside it, or where that is most of them, what may.
  private static func conflicts(_ key: FenceAttribute.Key) -> String? {
    let conflicts = key.conflicts
    let others = FenceAttribute.Key.allCases.filter { $0 != key && !conflicts.contains($0) }
    guard !conflicts.isEmpty else { return nil }
    return conflicts.count <= others.count
      ? "- **Not beside:** " + conflicts.map(link).joined(separator: ", ")
      : "- **Only beside:** " + others.map(link).joined(separator: ", ")
  }

  private static func link(_ key: FenceAttribute.Key) -> String {
    "[`\(key.rawValue)`](#\(key.rawValue))"
  }

  /// The opening line of a fence that uses it, with what it needs.
  private static func fence(_ key: FenceAttribute.Key, _ example: String) -> String {
    let needed = key.neededKey.map { " \($0.documentation.example)" } ?? ""
    return "```c\(needed) \(example)"
  }
}
