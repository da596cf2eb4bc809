import Foundation
import Testing

extension CommandTests {
  @Suite(.timeLimit(.minutes(1))) struct UsageTests {
    @Test(arguments: [
      "init", "build", "serve", "verify", "run", "render", "explain", "clean", "doctor",
    ])
    func `help fits a screen and has an example`(command: String) async throws {
      let help = try await Trial().sitegen(command, "--help")
      #expect(help.status == 0)
      #expect(help.output.contains("Example: sitegen \(command)"))
      checkScreen(help.output)
    }

    @Test func `help of the whole names every command`() async throws {
      let help = try await Trial().sitegen("--help")
      #expect(help.status == 0)
      for command in [
        "init", "build", "serve", "verify", "run", "render", "explain", "clean", "doctor",
      ] {
        #expect(help.output.contains("\n  \(command) "))
      }
      checkScreen(help.output)
    }

    @Test(arguments: [
      ["bild"], ["build", "--job", "3"], ["build", "--jobs", "0"], ["build", "--sandbox", "none"],
      ["verify", "--format", "yaml"], ["run"], ["render", "--dialect", "asciidoc"],
      ["build", "--project", "nowhere"],
    ])
    func `wrong usage is 64, and says what is right`(arguments: [String]) async throws {
      let trial = try Trial()
      let outcome = try await Invocation(
        Machine.sitegen, arguments, in: trial.surroundings
      ).outcome()
      #expect(!trial.exists("Site"))
      #expect(outcome.status == 64)
      #expect(outcome.output == "")
      #expect(outcome.errors.hasPrefix("Error: "))
      #expect(outcome.errors.contains("--help"))
    }

    @Test(arguments: [
      ("bild", " Did you mean 'build'?"), ("sreve", " Did you mean 'serve'?"), ("zzz", ""),
    ])
    func `an unknown command names the one that was meant`(word: String, meant: String)
      async throws
    {
      let trial = try Trial()
      let outcome = try await Invocation(
        Machine.sitegen, [word, "--project", "x"], in: trial.surroundings
      ).outcome()
      #expect(!trial.exists("Site"))
      #expect(outcome.status == 64)
      #expect(
        outcome.errors == """
          Error: Unknown command '\(word)'.\(meant)
          Usage: sitegen <command> [options]
            See 'sitegen --help' for more information.

          """)
    }

    @Test(arguments: [
      (".", "holds the project"), ("..", "holds the project"),
      ("Content", "is one of the project's own folders"),
      ("Content/site", "is one of the project's own folders"),
      ("other/../Snippets", "is one of the project's own folders"),
      (".build", "is one of the project's own folders"),
    ])
    func `a site does not take the place of its sources`(output: String, what: String)
      async throws
    {
      let trial = try Trial(["Content/index.md": "# Home\n"])
      try FileManager.default.createSymbolicLink(
        at: trial.folder.appending(path: "other"),
        withDestinationURL: trial.folder.appending(path: "Content"))
      let build = try await trial.sitegen("build", "--output", output)
      #expect(build.status == 64)
      #expect(
        build.errors.hasPrefix("Error: '\(output)' \(what). Give --output a folder of its own.\n"))
      #expect(try trial.leftovers == ["other"])
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `what programs need is found`() async throws {
      let doctor = try await Trial().sitegen("doctor")
      #expect(doctor.status == 0)
      for name in ["Swift toolchain", "libcmark", "capture", "locale"] {
        #expect(doctor.output.contains("ok       \(name)"), "\(doctor.output)")
      }
    }

    @Test func `what is missing is named with its remedy`() async throws {
      let trial = try Trial()
      let doctor = try await trial.sitegen(
        "doctor", environment: ["PATH": trial.surroundings.path])
      #expect(doctor.status == 2)
      #expect(doctor.output.contains("missing  "))
      #expect(doctor.output.contains("         fix: "))
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `one program's transcript has the form of a recording`() async throws {
      let trial = try Trial([
        "Content/index.md": "# Home\n\n```sh lanes=\"shell, helper\"\n(echo inner; exit 3)\n"
          + "echo outer >&2\n```\n"
      ])
      let run = try await trial.sitegen("run", "index-1")
      #expect(run.status == 0)
      #expect(run.errors == "")
      #expect(
        run.output == """
          helper | inner
          shell ! outer
          shell = exit 0
          helper = exit 3

          """)
      let typo = try await trial.sitegen("run", "index-2")
      #expect(typo.status == 64)
      #expect(
        typo.errors.hasPrefix("Error: There is no program 'index-2'; did you mean 'index-1'?\n"))
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `one program is complained of as in a build, and no other`() async throws {
      let header = "# sitegen: lanes=\"a|b\"\n"
      let trial = try Trial([
        "Content/index.md": "# Home\n\n```sh lanes=\"c|d\"\necho fence\n```\n\n[x](gone.md)\n",
        "Snippets/one.sh": header + "echo one\n", "Snippets/two.sh": header + "echo two\n",
      ])
      let file = try await trial.sitegen("run", "one")
      #expect(file.status == 1)
      #expect(file.output.isEmpty)
      #expect(
        file.errors == """
          Snippets/one.sh:1:19: error: Lane 'a|b' must not contain '|', '!', '=' or control \
          characters [MalformedLanes]
           1 | # sitegen: lanes="a|b"
             |                   ^~~~
          'one' was not run: its attributes have a mistake.

          """)
      let fence = try await trial.sitegen("run", "index-1")
      #expect(fence.status == 1)
      #expect(fence.errors.hasPrefix("Content/index.md:3:14: error: Lane 'c|d' must not contain"))
      #expect(fence.errors.hasSuffix("'index-1' was not run: its attributes have a mistake.\n"))
      #expect(fence.errors.split(separator: "\n").count == 4)
    }

    @Test(arguments: [("", true), ("1", false)])
    func `a terminal gets colours unless it wants none`(noColor: String, isColoured: Bool)
      async throws
    {
      let trial = try Trial(["Content/index.md": "# Home\n\n[x](gone.md)\n"])
      let terminal = try Terminal()
      let build = try await Invocation(
        Machine.sitegen, ["build"], in: trial.folder,
        environment: ["TERM": "xterm", "NO_COLOR": noColor], standardError: terminal.end
      ).outcome()
      #expect(build.status == 1)
      let shown = terminal.shown
      #expect(shown.contains("Link to 'gone.md' leads nowhere"))
      #expect(shown.contains("\u{1B}[1;31merror:\u{1B}[0m") == isColoured)
      #expect(shown.contains("\u{1B}[1") == isColoured)
    }

    /// A terminal of 24 lines and 80 columns shows all of `text`.
    private func checkScreen(_ text: String) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.count <= 24, "\(text)")
      for line in lines { #expect(line.count <= 80, "\(line)") }
    }
  }
}
