import Basics
import Markdown
import Testing

/// Fences whose end was forgotten, as their authors are told.
struct UnclosedFenceTests {
  private func check(
    _ markdown: String, _ expected: String = "",
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let diagnostics = Document.parse(markdown, path: RelativePath("a.md"), dialect: .full)
      .diagnostics
    let text = diagnostics.map { diagnostic in
      let notes = diagnostic.notes.map { "; \($0.text) \(place($0.location))" }.joined()
      return "\(place(diagnostic.location)) \(diagnostic.id): \(diagnostic.summary)"
        + " [\(diagnostic.fix ?? "")]\(notes)"
    }
    #expect(text.joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  private func place(_ location: Basics.SourceLocation?) -> String {
    guard let range = location?.range else { return "nowhere" }
    return "\(range.start.line):\(range.start.column)+\(range.end.column - range.start.column)"
  }

  @Test(arguments: ["```sh\necho", "```sh\necho\n", "```sh\necho\n\n# Next\n\n"])
  func `a fence that runs to the end of the page is reported where it begins`(_ fence: String) {
    check(
      "# A\n\n\(fence)",
      "3:1+5 UnclosedFence: Fence is never closed; all the rest of the page is its code "
        + "[Write '```' on a line after its last line]")
  }

  @Test func `the end that is asked for is as long as the beginning`() {
    check(
      "~~~~\na\n~~~\n",
      "1:1+4 UnclosedFence: Fence is never closed; all the rest of the page is its code "
        + "[Write '~~~~' on a line after its last line]")
  }

  @Test func `a fence in a list or quote that lacks its end is reported, and its stray end is not`()
  {
    let complaint =
      "1:3+5 UnclosedFence: Fence is not closed before the list or quote around it ends "
      + "[Write '```' on a line of the same list or quote after its last line]"
    check("- ```sh\n  echo\n\nafter\n", complaint)
    let stray = "; What looks like its end, and is too far to the left, is here 3:1+3"
    check("- ```sh\n  echo\n```\n", complaint + stray)
    check("> ```sh\n> echo\n```\n", complaint + stray)
  }

  @Test func `code that goes on over the next fence is reported with that`() {
    check(
      "```sh\necho\n\n```swift x\nprint()\n```\n",
      "1:1+5 UnclosedFence: Fence is not closed before the next one "
        + "[Write '```' on a line after its last line]; "
        + "What looks like the next fence, and is code, is here 4:1+10")
  }

  @Test(arguments: [
    "```sh\necho\n```", "```sh\r\necho\r\n```\r\n", "   ~~~\na\n  ~~~~  \n", "```\n```",
    "- a\n  ```sh\n  echo\n\n  x\n  ```\n- b\n", "> ```sh\n> echo\n> ```\n",
    "    ```sh\n    echo\n", "-     ```sh\n",
    "1. a\n\n   > ```\n   > b\n   > ```\n", "````markdown\n```sh\necho\n```\n````\n",
    "~~~\n```sh\n~~~\n", "```\n```` `x`\n    ```sh\n```\n", "-\t```\n\ta\n\t```\n",
  ])
  func `a fence that has its end is none of these`(_ markdown: String) { check(markdown) }

  @Test func `other dialects have no such complaints`() {
    #expect(
      Document.parse("```sh\n", path: RelativePath("a.md"), dialect: .gfm).diagnostics == [])
  }
}
