import Basics
import Markdown
import Testing

/// Alerts that are almost those of GitHub.
struct AlertNameTests {
  private func check(
    _ markdown: String, _ expected: [String],
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let parsed = Document.parse(markdown, path: RelativePath("a.md"), dialect: .full)
    let messages = parsed.diagnostics.map { diagnostic in
      let range = diagnostic.location?.range
      let start = range.map {
        "\($0.start.line):\($0.start.column)+\($0.end.column - $0.start.column)"
      }
      return "\(start ?? "") \(diagnostic.id): \(diagnostic.summary) [\(diagnostic.fix ?? "")]"
    }
    #expect(messages == expected, sourceLocation: sourceLocation)
  }

  @Test func `a misspelled alert names the one that was meant`() {
    check(
      "> [!WARNNG]\n> Mind.",
      [
        "1:3+9 MisspelledAlert: Alert '[!WARNNG]' is not known; did you mean '[!WARNING]'? "
          + "[Write '[!WARNING]']"
      ])
    check(
      "text\n\n> [! note]- Title\n> Mind.",
      [
        "3:3+8 MisspelledAlert: Alert '[! note]' is not known; did you mean '[!NOTE]'? "
          + "[Write '[!NOTE]']"
      ])
  }

  @Test func `what lacks a mark of an alert is reported, too`() {
    check(
      "> [NOTE]\n> Mind.",
      [
        "1:3+6 MisspelledAlert: '[NOTE]' is shown as text; did you mean '[!NOTE]'? "
          + "[Write '[!NOTE]']"
      ])
    check(
      "> [!tip\n> Mind.",
      [
        "1:3+5 MisspelledAlert: '[!tip' is shown as text; did you mean '[!TIP]'? "
          + "[Write '[!TIP]']"
      ])
  }

  @Test(arguments: [
    "> [!NOTE]", "> [!note] A title", "> [!메모] 제목", "> [!hint]", "> [!Warnung]", "> [!INFO]",
    "> [!QUOTE]", "> [!TODO]", "> [Note] the editor", "> [NOTE] text", "> a [NOTE]", "[!NOTEE]",
    "> [NOTE]\n\n[NOTE]: x", "> `[!WARNNG]`",
  ])
  func `other words are their author's own`(_ markdown: String) { check(markdown, []) }
}
