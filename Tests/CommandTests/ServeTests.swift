import Foundation
import Testing

extension CommandTests {
  /// Each test waits for what is printed, and for nothing else.
  @Suite(.timeLimit(.minutes(2))) struct ServeTests {
    private let trial: Trial

    init() throws {
      trial = try Trial([
        "Content/index.md": "# Home\n\nFirst words\n", "Content/other.md": "# Other\n\nSteady\n",
      ])
    }

    @Test func `a page that is saved is shown, and no site is written`() async throws {
      let preview = try await ServePreview(of: trial)
      #expect(try await preview.page("/").text.contains("First words"))
      try trial.replace("First", with: "Second", in: "Content/index.md")
      let line = try #require(await preview.line(with: "index.md: "))
      #expect(line.contains("index.md: 1 page, 0 programs run, "))
      #expect(line.wholeMatch(of: /\d\d:\d\d:\d\d index\.md: .* s/) != nil)
      #expect(try await preview.page("/").text.contains("Second words"))
      #expect(!trial.exists("Site"))
    }

    @Test func `of a page with a mistake the last good one stays, and others go on`() async throws {
      let preview = try await ServePreview(of: trial)
      try trial.write("# Home\n\nNew words, [x](gone.md)\n", to: "Content/index.md")
      let mistake = try #require(await preview.line(with: "leads nowhere"))
      #expect(mistake.hasPrefix("Content/index.md:3:12: error: Link to 'gone.md' leads nowhere"))
      #expect(await preview.line(with: "1 error, 0 pages")?.contains("index.md: ") == true)
      #expect(try await preview.page("/").text.contains("First words"))
      try trial.replace("Steady", with: "Changed", in: "Content/other.md")
      #expect(await preview.line(with: "other.md: 1 error, 1 page") != nil)
      #expect(try await preview.page("/other.html").text.contains("Changed"))
      try trial.write("# Home\n\nMended\n", to: "Content/index.md")
      #expect(await preview.line(with: "index.md: 1 page") != nil)
      #expect(try await preview.page("/").text.contains("Mended"))
    }

    @Test(.enabled(if: Machine.canLimit, Machine.needsLimit))
    func `with more folders than the kernel watches it says so and follows the rest`()
      async throws
    {
      try trial.write("", to: "Content/deep/deeper/note.txt")
      // The project, the folder around it, and the pages.
      let preview = try await ServePreview(of: trial, watching: 3)
      #expect(
        preview.firstLines == [
          "warning: Changes in '\(trial.folder.path)/Content/deep' are not seen: the kernel watches "
            + "no more folders for this user",
          "  fix: Run 'sudo sysctl fs.inotify.max_user_watches=524288', and start this anew",
        ])
      try trial.replace("First", with: "Second", in: "Content/index.md")
      #expect(await preview.line(with: "index.md: 1 page") != nil)
      #expect(try await preview.page("/").text.contains("Second words"))
    }

    @Test func `a page that was never right shows its mistake`() async throws {
      try trial.write("# Home\n\n[x](<a&b.md>)\n", to: "Content/index.md")
      let preview = try await ServePreview(of: trial)
      let page = try await preview.page("/")
      #expect(page.status == 503)
      #expect(page.text.contains("Link to 'a&amp;b.md' leads nowhere"))
      #expect(page.text.contains("Content/index.md:3:1"))
      #expect(try await preview.page("/other.html").text.contains("Steady"))
    }

    @Test func `a project that vanishes comes back`() async throws {
      let preview = try await ServePreview(of: trial)
      let (here, away) = (
        trial.folder.appending(path: "Content"), trial.surroundings.appending(path: "away")
      )
      try FileManager.default.moveItem(at: here, to: away)
      #expect(await preview.line(with: "error: Content/site.yml is missing") != nil)
      #expect(try await preview.page("/").text.contains("First words"))
      try FileManager.default.moveItem(at: away, to: here)
      #expect(await preview.line(with: "3 files: 0 pages") != nil)
      try trial.replace("First", with: "Second", in: "Content/index.md")
      #expect(await preview.line(with: "index.md: 1 page") != nil)
    }

    @Test func `a new folder of pages is shown`() async throws {
      let preview = try await ServePreview(of: trial)
      try trial.write("# Deep\n\nDown\n", to: "Content/deep/er/page.md")
      // A page may be seen before it is written to its end; then it is built once more.
      repeat {
        #expect(await preview.line(with: " run, ") != nil)
      } while try await !preview.page("/deep/er/page.html").text.contains("Down")
    }

    @Test func `a theme from elsewhere is followed, and that of the project is not`() async throws {
      try trial.write("p { color: red }\n", to: "../looks/extra.css")
      let preview = try await ServePreview(of: trial, "--theme", "../looks")
      #expect(try await preview.page("/style.css").text.contains("p { color: red }"))
      try trial.write("p { color: gray }\n", to: "Theme/extra.css")
      try trial.write("p { color: blue }\n", to: "../looks/extra.css")
      #expect(await preview.line(with: "extra.css: ") != nil)
      #expect(try await preview.page("/style.css").text.contains("p { color: blue }"))
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `only the program that was edited is run`() async throws {
      try trial.write(
        "# Home\n\n```sh\necho one\n```\n\n```sh\necho two\n```\n", to: "Content/index.md")
      let preview = try await ServePreview(of: trial)
      try trial.replace("echo two", with: "echo three", in: "Content/index.md")
      #expect(await preview.line(with: "index.md: 1 page, 1 program run, ") != nil)
    }

    @Test func `Ctrl-C ends it at once, and nothing went wrong`() async throws {
      let preview = try await ServePreview(of: trial)
      #expect(preview.interrupted() == 0)
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `Ctrl-C leaves no program that runs`() async throws {
      let preview = try await ServePreview(of: trial)
      let mark = "survivor-\(UUID().uuidString)"
      try trial.write(
        "# Home\n\n```sh args=\"\(mark)\" timeout=50s\nsleep 50\n```\n", to: "Content/index.md")
      try await until { Processes.count(with: mark) > 0 }
      #expect(preview.interrupted() == 0)
      try await until { Processes.count(with: mark) == 0 }
      #expect(Processes.count(with: mark) == 0)
    }

    @Test func `a port in use is named, with what to do`() async throws {
      let preview = try await ServePreview(of: trial)
      let port = try #require(preview.address.split(separator: ":").last)
      let second = try await trial.sitegen("serve", "--port", String(port))
      #expect(second.status == 2)
      #expect(
        second.errors == """
          error: Port \(port) is in use
            fix: End what uses it, or choose another one: --port \((Int(port) ?? 0) + 1)

          """)
    }

    @Test func `a port that is none is wrong usage`() async throws {
      let outcome = try await trial.sitegen("serve", "--port", "70000")
      #expect(outcome.status == 64)
      #expect(outcome.errors.contains("--port must be between 0 and 65535."))
    }

    /// Waits until something is so, at most as long as a slow machine needs.
    private func until(_ isSo: () -> Bool) async throws {
      for _ in 0..<2000 where !isSo() { try await Task.sleep(for: .milliseconds(10)) }
    }
  }
}
