import Foundation
import FoundationXML
import Testing

extension CommandTests {
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct VerifyTests {
    @Test func `what was recorded and built is true`() async throws {
      let trial = try await recorded()
      let verify = try await trial.sitegen("verify")
      #expect(verify.errors == "")
      #expect(verify.output == "Everything is true. 2 programs and files.\n")
      #expect(verify.status == 0)
    }

    @Test func `output that nobody reviewed is an error until it is recorded`() async throws {
      let trial = try Trial(Self.unrecorded)
      #expect(try await trial.sitegen("build").status == 0)
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(verify.output == "Something is not true any more: 2 errors. 2 programs and files.\n")
      #expect(
        verify.errors == """
          Content/index.md:3:4: error: Output of 'index-1' was never reviewed [NotRecorded]
           3 | ```sh
             |    ^~
            fix: Run 'sitegen verify --update', read what it recorded, and commit it
          Snippets/greet.c:1:1: error: Output of 'greet' was never reviewed [NotRecorded]
           1 | #include <stdio.h>
             | ^
            fix: Run 'sitegen verify --update', read what it recorded, and commit it

          """)
      let update = try await trial.sitegen("verify", "--update")
      #expect(update.status == 0)
      #expect(
        update.errors == """
          Content/index.md: recorded 'Content/index.md#index-1'
          + one
          + two
          Snippets/greet.out: recorded 'greet'
          + hello

          """)
      #expect(try trial.text("Snippets/greet.out") == "hello\n")
      #expect(try trial.text("Content/index.md") == Self.recordedPage)
      #expect(try await trial.sitegen("verify").status == 0)
    }

    @Test func `a changed recording is wrong at its line`() async throws {
      let trial = try await recorded()
      try trial.write("hellO\n", to: "Snippets/greet.out")
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(
        verify.complaints(about: "Snippets/greet.out") == """
          Snippets/greet.out:1:1: error: Output changed: 'hellO' is recorded, 'hello' was printed \
          [OutputChanged]
           1 | hellO
             | ^~~~~
            fix: If the new output is right, run 'sitegen verify --update'
            note: - hellO
                  + hello

          """)
    }

    @Test func `a changed output fence is wrong at its line`() async throws {
      let trial = try await recorded()
      try trial.replace("\ntwo\n", with: "\ntwo \n", in: "Content/index.md")
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(
        verify.complaints(about: "Content/index.md").hasPrefix(
          "Content/index.md:10:1: error: Output changed: 'two ' is recorded, 'two' was printed "
            + "[OutputChanged]\n 10 | two \n    | ^~~"))
    }

    @Test func `a program that prints otherwise is wrong where it was recorded`() async throws {
      let trial = try await recorded()
      try trial.replace("hello", with: "hullo", in: "Snippets/greet.c")
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(
        verify.complaints(about: "Snippets/greet.out").hasPrefix(
          "Snippets/greet.out:1:1: error: Output changed: 'hello' is recorded, 'hullo' was "
            + "printed [OutputChanged]\n"))
      let update = try await trial.sitegen("verify", "--update")
      #expect(update.errors.contains("Snippets/greet.out: recorded 'greet'\n- hello\n+ hullo\n"))
      #expect(update.errors.hasSuffix("Now run 'sitegen build': Site/ is behind.\n"))
      #expect(update.status == 0)
      #expect(try trial.text("Snippets/greet.out") == "hullo\n")
      #expect(try await trial.sitegen("build").status == 0)
      #expect(try await trial.sitegen("verify").status == 0)
    }

    @Test func `figures that fail their own check are not recorded`() async throws {
      let page = "# Home\n\n```sh volatile check=\"a < 1\"\necho a\necho 2\n```\n"
      let trial = try Trial(["Content/index.md": page])
      let measure = try await trial.sitegen("verify", "--measure")
      #expect(measure.status == 1)
      #expect(measure.errors.contains("error: Check 'a < 1' failed: "))
      #expect(try trial.text("Content/index.md") == page)
    }

    @Test func `one changed character of the site is wrong at its line and column`() async throws {
      let trial = try await recorded()
      let page = try trial.text("Site/index.html")
      let line = page.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.contains("<p>Words") }
      let number = try #require(line) + 1
      try trial.replace("<p>Words", with: "<p>Wards", in: "Site/index.html")
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(
        verify.errors == """
          Site/index.html:\(number):5: error: File 'index.html' is not what the sources and their \
          programs say [SiteFileStale]
            fix: Run 'sitegen build', and commit what it writes

          """)
    }

    @Test func `a site that could not be built is not compared`() async throws {
      let trial = try await recorded()
      try trial.replace("Words.", with: "[Words](gone.md).", in: "Content/index.md")
      let verify = try await trial.sitegen("verify")
      #expect(verify.status == 1)
      #expect(verify.output == "Something is not true any more: 1 error. 3 programs and files.\n")
      #expect(
        verify.errors == """
          Content/index.md:13:1: error: Link to 'gone.md' leads nowhere [MissingPage]
           13 | [Words](gone.md).
              | ^~~~~~~~~~~~~~~~
          Site was not compared: 'sitegen build' refuses what has errors.

          """)
    }

    @Test func `a pattern chooses programs, one that matches none is wrong usage`() async throws {
      let trial = try await recorded()
      let chosen = try await trial.sitegen("verify", "gre?t", "Snippets/*")
      #expect(chosen.status == 0)
      #expect(chosen.output == "Everything is true. 1 program or file.\n")
      let none = try await trial.sitegen("verify", "grete")
      #expect(none.status == 64)
      #expect(none.errors.hasPrefix("Error: No program matches 'grete'.\n"))
    }

    @Test func `a machine without a compiler cannot verify, and says so`() async throws {
      let trial = try await recorded()
      let verify = try await trial.sitegen(
        "verify", environment: ["PATH": trial.surroundings.path])
      #expect(verify.status == 2)
      #expect(verify.output == "")
      #expect(verify.errors.hasPrefix("error: "))
      #expect(verify.errors.contains("\n  fix: "))
    }

    @Test func `a report can be read by machines`() async throws {
      let trial = try await recorded()
      try trial.write("<hello>\n", to: "Snippets/greet.out")
      try trial.remove("Site/style.css")
      let github = try await trial.sitegen("verify", "--format", "github")
      #expect(github.status == 1)
      #expect(
        github.output.contains(
          "::error file=Snippets/greet.out,line=1,col=1,title=OutputChanged::"
            + "Output changed: '<hello>' is recorded, 'hello' was printed%0A"))
      #expect(github.output.contains("::error file=Site/style.css,line=1,col=1,"))
      let junit = try await trial.sitegen("verify", "--format", "junit")
      #expect(junit.status == 1)
      #expect(XMLParser(data: Data(junit.output.utf8)).parse())
      #expect(junit.output.contains("message=\"Output changed: '&lt;hello&gt;' is recorded"))
      let json = try await trial.sitegen("verify", "--format", "json")
      #expect(json.status == 1)
      let report = try JSONDecoder().decode(Report.self, from: Data(json.output.utf8))
      #expect(!report.ok)
      let failures = report.cases.filter { !$0.ok }.map(\.name)
      #expect(failures == ["greet", "Site/style.css"])
      #expect(report.cases.first { $0.name == "Content/index.md#index-1" }?.ok == true)
    }

    private struct Report: Decodable {
      struct Case: Decodable {
        var name: String
        var ok: Bool
      }

      var ok: Bool
      var cases: [Case]
    }

    /// A project in which everything is true.
    private func recorded() async throws -> Trial {
      let trial = try Trial(Self.unrecorded)
      try trial.write(Self.recordedPage, to: "Content/index.md")
      try trial.write("hello\n", to: "Snippets/greet.out")
      let build = try await trial.sitegen("build")
      guard build.status == 0 else { throw Problem(build.errors) }
      return trial
    }

    private static let unrecorded = [
      "Content/index.md": """
      # Home

      ```sh
      echo one
      echo two
      ```

      Words.

      ```c snippet=greet
      ```

      """,
      "Snippets/greet.c": "#include <stdio.h>\n\nint main(void) { puts(\"hello\"); }\n",
    ]

    private static let recordedPage = """
      # Home

      ```sh
      echo one
      echo two
      ```

      ```output
      one
      two
      ```

      Words.

      ```c snippet=greet
      ```

      """
  }
}
