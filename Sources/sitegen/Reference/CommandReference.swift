import ArgumentParser
import Foundation

/// Every command with its options, as a page.
enum CommandReference {
  /// - Throws: what is wrong with the description that ArgumentParser gave.
  static func page() throws -> ReferencePage {
    let dump = try JSONDecoder().decode(
      CommandDescription.Dump.self, from: Data(Sitegen._dumpHelp().utf8))
    let commands = (dump.command.subcommands ?? []).filter {
      $0.shouldDisplay && $0.commandName != "help"
    }
    return ReferencePage(
      title: "Commands", description: "Every command of sitegen, with its options.", order: 63,
      blocks: [
        "All commands exit with 0 when all is well, with 1 when the content is wrong, with 2 when "
          + "the machine could not do it, and with 64 when they were called wrongly. This page is "
          + "made from what `--help` says."
      ] + commands.flatMap(section))
  }

  private static func section(_ command: CommandDescription) -> [String] {
    let arguments = (command.arguments ?? []).filter {
      $0.shouldDisplay && !["help", "version"].contains($0.valueName)
    }
    let rows = arguments.map { "| `\(usage($0))` | \(meaning($0)) |" }
    let table = (["| option | means |", "|---|---|"] + rows).joined(separator: "\n")
    return ["## sitegen \(command.commandName)", (command.abstract ?? "").asMarkdown]
      + discussion(command.discussion ?? "") + (rows.isEmpty ? [] : [table])
  }

  private static func usage(_ argument: CommandDescription.Argument) -> String {
    let value = "<\(argument.valueName ?? "value")>"
    guard let names = argument.names?.map(\.text) else {
      return argument.isRepeating ? "\(value) ..." : value
    }
    return names.joined(separator: ", ") + (argument.kind == "flag" ? "" : " \(value)")
  }

  private static func meaning(_ argument: CommandDescription.Argument) -> String {
    let values = argument.allValues.map { list in
      list.map { "`\($0)`" }.joined(separator: ", ") + "."
    }
    let usual = argument.defaultValue.map { "`\($0)` without it." }
    return [(argument.abstract ?? "").asMarkdown, values, argument.kind == "flag" ? nil : usual]
      .compactMap { $0 }.joined(separator: " ")
  }

  /// Paragraphs; what is an example or is laid out by blanks stays as it is typed.
  private static func discussion(_ text: String) -> [String] {
    var blocks: [String] = []
    var words: [Substring] = []
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false) + [""]
    for line in lines {
      let example = line.firstRange(of: "Example: ")
      let prose = line[..<(example?.lowerBound ?? line.endIndex)]
      if !prose.isEmpty { words.append(prose) }
      if prose.isEmpty || example != nil, !words.isEmpty {
        blocks.append(paragraph(words))
        words = []
      }
      if let example {
        blocks.append(ReferencePage.fence("text", String(line[example.upperBound...])))
      }
    }
    return blocks
  }

  private static func paragraph(_ lines: [Substring]) -> String {
    lines.contains { $0.hasPrefix("  ") }
      ? ReferencePage.fence("text", lines.joined(separator: "\n"))
      : lines.joined(separator: "\n").asMarkdown
  }
}
