import Basics
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

  @Test func `a page has its own words for what is printed, and its cells lead to the proof`()
    async throws
  {
    let words = "---\nwords: {pipe: 파이프, has a name: 이름이 있는가, no: 없음}\n---\n"
    let built = try await Project(["Content/index.md": words + page]).built {
      fact($0.name, $0.name == "fifo" ? "yes" : "no")
    }
    #expect(built.diagnostics.map(\.line) == [])
    let html = built.text("index.html")
    #expect(html.contains(#"<th scope="col">이름이 있는가</th>"#))
    #expect(html.contains(#"<th scope="row">파이프</th>"#))
    #expect(html.contains(##"<a href="#pipe-L1" title="Proved by pipe.sh, line 1">없음</a>"##))
    #expect(html.contains(">yes</a>"))
  }

  @Test func `a word that no table of the page prints is reported`() async throws {
    let words = "---\nwords:\n  pipes: 파이프\n  ghost: 유령\n---\n"
    let built = try await Project(["Content/index.md": words + page]).built {
      fact($0.name, "yes")
    }
    #expect(
      built.diagnostics.map(\.line) == [
        """
        Content/index.md:3:3: error: No table or chart of this page has 'pipes'; did you mean \
        'pipe'? [UnprintedWord]
        """,
        "Content/index.md:4:3: error: No table or chart of this page has 'ghost' [UnprintedWord]",
      ])
    #expect(built.diagnostics.map(\.fix) == ["Write 'pipe'", "Remove it from 'words'"])
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
