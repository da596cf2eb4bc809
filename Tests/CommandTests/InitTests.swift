import Foundation
import Testing

extension CommandTests {
  @Suite(.timeLimit(.minutes(3))) struct InitTests {
    @Test func `a new project builds and verifies at once`() async throws {
      let trial = try Trial()
      let made = try await trial.sitegen("init", "새 책", "--title", #"A "B" \C"#)
      #expect(made.status == 0)
      #expect(made.output.contains("새 책/Content/index.md\n"))
      #expect(made.output.contains("Next: cd '새 책' && sitegen build"))
      let build = try await trial.sitegen("build", "--project", "새 책")
      #expect(build.status == 0)
      #expect(build.errors == "")
      #expect(try trial.text("새 책/Site/index.html").contains("A &quot;B&quot; \\C"))
      let verify = try await trial.sitegen(
        "verify", "--project", "새 책", "--output", "새 책/Site", "--junit", "report.xml")
      #expect(verify.errors == "")
      #expect(verify.output == "Everything is true. 3 programs and files.\n")
      #expect(try trial.text("report.xml").contains("tests=\"3\" failures=\"0\""))
    }

    @Test func `what is there is not touched`() async throws {
      let trial = try Trial([".gitignore": "mine\n"])
      let refused = try await trial.sitegen("init")
      #expect(refused.status == 64)
      #expect(
        refused.errors.hasPrefix(
          "Error: ./Content/site.yml is there already. "
            + "Name another folder: sitegen init my-site.\n"))
      #expect(!trial.exists("Content/index.md"))
      try FileManager.default.removeItem(at: trial.folder.appending(path: "Content"))
      #expect(try await trial.sitegen("init").status == 0)
      #expect(try trial.text(".gitignore") == "mine\n")
    }

    /// The pattern of `.github/sitegen-matcher.json` against what is really printed.
    @Test func `the problem matcher knows our messages`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n[x](y.md)\n"])
      _ = try await trial.sitegen("init", "new")
      let matcher = try JSONSerialization.jsonObject(
        with: Data(trial.text("new/.github/sitegen-matcher.json").utf8))
      let owner = (matcher as? [String: Any])?["problemMatcher"] as? [[String: Any]]
      let pattern = (owner?.first?["pattern"] as? [[String: Any]])?.first?["regexp"] as? String
      let expression = try Regex(try #require(pattern))
      let message = try await trial.sitegen("build").errors.split(separator: "\n").first
      let match = try expression.firstMatch(in: try #require(message))
      #expect(match?.output[1].substring == "Content/index.md")
      #expect(match?.output[2].substring == "3")
      #expect(match?.output[6].substring == "MissingPage")
    }
  }
}
