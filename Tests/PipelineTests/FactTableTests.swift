import Pipeline
import Snippets
import Testing

/// Tables whose cells programs prove, from fence to page.
@Suite struct FactTableTests {
  private func fact(_ row: String, _ value: String, line: Int = 1) -> String {
    #"{"row": "\#(row)", "column": "has a name", "value": "\#(value)", "line": \#(line)}"#
  }

  private let page = """
    # Home

    ```facts names
    ```

    ```sh name=pipe table=names
    true
    ```

    ```sh name=fifo table=names
    true
    ```

    """

  @Test func `every cell leads to the line that proves it`() async throws {
    let project = Project(["Content/index.md": page])
    let built = try await project.built { fact($0.name, $0.name == "fifo" ? "yes" : "no") }
    #expect(built.diagnostics.map(\.line) == [])
    let html = built.text("index.html")
    #expect(html.contains(##"href="#pipe-L1""##))
    #expect(html.contains(##"href="#fifo-L1""##))
  }

  @Test func `a contradiction is an error with both places`() async throws {
    let project = Project(["Content/index.md": page])
    let complaints = try await project.complaints { fact("both", $0.name) }
    #expect(
      complaints == """
        Content/index.md:7:1: error: Table 'names' has 'pipe' and 'fifo' for 'has a name' of \
        'both' [IncompleteTable]
        """)
  }

  @Test func `what is no fact is an error at its program`() async throws {
    let project = Project(["Content/index.md": page])
    let complaints = try await project.complaints { program in
      program.name == "pipe" ? "{" : fact("fifo", "yes")
    }
    #expect(complaints.hasPrefix("Content/index.md:6:4: error: "))
    #expect(complaints.hasSuffix("[MalformedFact]"))
  }

  @Test func `a proof that no page shows is an error`() async throws {
    let hidden = page.replacing("name=fifo", with: "hidden name=fifo")
    let project = Project(["Content/index.md": hidden])
    let complaints = try await project.complaints { fact($0.name, "yes") }
    #expect(
      complaints
        == "Content/index.md:10:4: error: Facts of 'fifo' are proved on no page [HiddenProof]")
  }
}
