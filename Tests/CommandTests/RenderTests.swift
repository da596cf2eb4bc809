import Testing

extension CommandTests {
  @Suite(.timeLimit(.minutes(1))) struct RenderTests {
    @Test func `standard input and a file give the same body`() async throws {
      let trial = try Trial()
      try trial.write("# 제목\n\n- [x] done\n", to: "Content/할 일.md")
      let file = try await trial.sitegen("render", "Content/할 일.md")
      let piped = try await trial.sitegen("render", input: "# 제목\n\n- [x] done\n")
      let named = try await trial.sitegen("render", "-", input: "# 제목\n\n- [x] done\n")
      #expect(
        file.output == """
          <h1 id="제목">제목</h1>
          <ul>
          <li><input type="checkbox" checked="" disabled="" /> done</li>
          </ul>

          """)
      #expect([piped.output, named.output] == [file.output, file.output])
      #expect([file.status, piped.status, named.status] == [0, 0, 0])
      #expect(file.errors + piped.errors + named.errors == "")
    }

    @Test(arguments: [
      ("commonmark", "<p>~~a~~ <b>b</b></p>\n"), ("gfm", "<p><del>a</del> <b>b</b></p>\n"),
      ("full", "<p><del>a</del> <b>b</b></p>\n"),
    ])
    func `a dialect is chosen by name`(dialect: String, body: String) async throws {
      let trial = try Trial()
      let render = try await trial.sitegen(
        "render", "--dialect", dialect, "--html", "allow", input: "~~a~~ <b>b</b>\n")
      #expect(render.output == body)
    }

    @Test func `a tree is printed instead of a body`() async throws {
      let tree = try await Trial().sitegen("render", "--ast", input: "Hello *you*.\n")
      #expect(tree.status == 0)
      #expect(
        tree.output == """
          document 1:1-1:13
            paragraph 1:1-1:13
              text 1:1-1:7 "Hello "
              emphasis 1:7-1:12
                text 1:8-1:11 "you"
              text 1:12-1:13 "."

          """)
    }

    @Test func `what is taken out is said`() async throws {
      let render = try await Trial().sitegen("render", input: "A <blink>word</blink>.\n")
      #expect(render.status == 0)
      #expect(render.output == "<p>A word.</p>\n")
      #expect(
        render.errors.hasPrefix(
          """
          stdin:1:3: warning: '<blink>' is not among the harmless elements [RemovedHTML]
           1 | A <blink>word</blink>.
             |   ^
            fix: Remove the tag, or write '\\<blink>' to show it as text

          """))
    }

    @Test func `a reader that goes away is no error`() async throws {
      let trial = try Trial()
      try trial.write(String(repeating: "A line of words.\n\n", count: 20_000), to: "big.md")
      let piped = try await trial.shell(
        "{ \"$SITEGEN\" render big.md; echo $? > status; } | head -1")
      #expect(piped.output == "<p>A line of words.</p>\n")
      #expect(piped.errors == "")
      #expect(try trial.text("status") == "0\n")
    }

    @Test func `output that cannot be written is the machine's fault`() async throws {
      let full = try await Trial().shell("echo words | \"$SITEGEN\" render > /dev/full")
      #expect(full.status == 2)
    }

    @Test func `a file that is missing is the machine's fault`() async throws {
      let render = try await Trial().sitegen("render", "gone.md")
      #expect(render.status == 2)
      #expect(render.errors == "error: gone.md cannot be opened: No such file or directory\n")
    }
  }
}
