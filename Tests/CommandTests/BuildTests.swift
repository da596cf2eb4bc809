import Foundation
import Testing

extension CommandTests {
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct BuildTests {
    @Test func `a second build runs nothing and touches no file`() async throws {
      let trial = try Trial(Self.small)
      let first = try await trial.sitegen("build", "-v")
      #expect(first.status == 0)
      #expect(first.output == "Site: 2 pages, 3 programs, 12 files written, 0 removed.\n")
      #expect(first.errors.contains("index-1: run, not in the cache (Content/index.md:3)"))
      #expect(try trial.text("Site/index.html").contains("from the shell"))
      let site = Files(trial.folder.appending(path: "Site"))
      let before = try site.identities()
      let second = try await trial.sitegen("build", "-v", "--jobs", "1")
      #expect(second.status == 0)
      #expect(second.output == "Site: 2 pages, 3 programs, 0 files written, 0 removed.\n")
      #expect(
        second.errors.split(separator: "\n").sorted() == [
          "index-1: from the cache", "index-2: from the cache", "twice: from the cache",
        ])
      #expect(try site.identities() == before)
    }

    @Test func `a site is the same in any folder, with one job or many, cold or warm`()
      async throws
    {
      let here = try Trial(Self.small)
      #expect(try await here.sitegen("build", "--jobs", "1").status == 0)
      let site = try here.files()
      #expect(site.count == 13)
      try here.remove("Site")
      #expect(try await here.sitegen("build", "--jobs", "4").status == 0)
      #expect(try here.files() == site)
      let there = try Trial(Self.small)
      #expect(try await there.sitegen("build", "--jobs", "4").status == 0)
      #expect(try there.files() == site)
      #expect(try await there.sitegen("build", "--jobs", "1", "--no-cache").status == 0)
      #expect(try there.files() == site)
    }

    @Test func `a page with an error leaves the site as it was`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n```sh\necho one\n```\n"])
      #expect(try await trial.sitegen("build").status == 0)
      let before = try trial.files()
      try trial.replace("echo one", with: "echo two; exit 3", in: "Content/index.md")
      let broken = try await trial.sitegen("build")
      #expect(broken.status == 1)
      #expect(broken.output == "")
      #expect(
        broken.errors == """
          Content/index.md:3:4: error: Exited with 3, expected exit 0 [UnexpectedExit]
           3 | ```sh
             |    ^~
            fix: If that is right, write 'expect=exit:3'
          Site was left as it was: 1 error.

          """)
      #expect(try trial.files() == before)
      let marked = try await trial.sitegen("build", "--keep-going")
      #expect(marked.status == 1)
      #expect(marked.output == "Site: 1 page, 1 program, 3 files written, 0 removed.\n")
      #expect(try trial.text("Site/index.html").contains("Exited with 3, expected exit 0"))
    }

    @Test func `two builds at once both succeed, and the site is whole`() async throws {
      let trial = try Trial(Self.small)
      async let first = trial.sitegen("build")
      async let second = trial.sitegen("build")
      let statuses = try await [first.status, second.status]
      #expect(statuses == [0, 0])
      let site = try trial.files()
      #expect(try await trial.sitegen("build").output.contains("0 files written, 0 removed"))
      #expect(try trial.files() == site)
      #expect(try trial.leftovers == [])
    }

    @Test func `a file of somebody else stays, and is named`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n"])
      #expect(try await trial.sitegen("build").status == 0)
      try trial.write("example.org", to: "Site/CNAME")
      try trial.write("# Home\n\nMore.\n", to: "Content/index.md")
      let build = try await trial.sitegen("build")
      #expect(build.status == 0)
      #expect(build.errors == "Site/CNAME is not sitegen's; it was left alone.\n")
      #expect(try trial.text("Site/CNAME") == "example.org")
    }

    @Test func `a page that is gone is gone from the site`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n", "Content/old.md": "# Old\n"])
      #expect(try await trial.sitegen("build").status == 0)
      try trial.remove("Content/old.md")
      let build = try await trial.sitegen("build")
      #expect(build.output == "Site: 1 page, 0 programs, 4 files written, 1 removed.\n")
      #expect(!trial.exists("Site/old.html"))
    }

    @Test func `a site of somebody else is refused`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n"])
      try trial.write("<p>mine</p>", to: "public/index.html")
      let build = try await trial.sitegen("build", "--output", "public")
      #expect(build.status == 2)
      #expect(
        build.errors == """
          error: public/index.html was not written by sitegen, and the site needs its place
            fix: Move the file away, or choose another folder with --output

          """)
      #expect(try trial.files(below: "public") == ["index.html": Data("<p>mine</p>".utf8)])
    }

    @Test func `a damaged result is noticed and made again`() async throws {
      let trial = try Trial(Self.small)
      #expect(try await trial.sitegen("build").status == 0)
      let site = try trial.files()
      let results = try trial.files(below: ".build/sitegen/cache")
      #expect(results.count >= 3)
      for (path, bytes) in results {
        let half = String(decoding: bytes.prefix(bytes.count / 2), as: UTF8.self)
        try trial.write(half, to: ".build/sitegen/cache/\(path)")
      }
      let build = try await trial.sitegen("build", "-v")
      #expect(build.status == 0)
      #expect(build.errors.split(separator: "\n").filter { $0.contains(": run, ") }.count == 3)
      #expect(!build.errors.contains("from the cache"))
      #expect(try trial.files() == site)
    }

    @Test func `a reduced sandbox is said once, and on each page it concerns`() async throws {
      let trial = try Trial(Self.small)
      try trial.write("# Only words\n", to: "Content/words.md")
      let build = try await trial.sitegen("build", "--sandbox", "reduced")
      #expect(build.status == 0)
      #expect(build.reductions == ["sandbox: reduced (asked for by --sandbox=reduced)"])
      let notice = "ran in the reduced sandbox"
      #expect(try trial.text("Site/index.html").contains(notice))
      #expect(try trial.text("Site/쪽.html").contains(notice))
      #expect(!(try trial.text("Site/words.html").contains(notice)))
    }

    @Test func `recordings stand for runs where there is no compiler`() async throws {
      let trial = try Trial([
        "Content/index.md":
          "# Home\n\n```swift\nprint(6 * 7)\n```\n\n```output\n42, recorded\n```\n"
      ])
      let nowhere = ["PATH": trial.surroundings.path]
      let missing = try await trial.sitegen("build", environment: nowhere)
      #expect(missing.status == 2)
      #expect(missing.errors.hasPrefix("error: "))
      #expect(missing.errors.contains("\n  fix: "))
      #expect(!trial.exists("Site"))
      let replay = try await trial.sitegen("build", "--replay", environment: nowhere)
      #expect(replay.status == 0)
      let page = try trial.text("Site/index.html")
      #expect(page.contains("42, recorded"))
      #expect(page.contains("was taken from recordings"))
    }

    @Test func `a project without configuration is wrong usage`() async throws {
      let trial = try Trial()
      try trial.remove("Content/site.yml")
      let build = try await trial.sitegen("build")
      #expect(build.status == 64)
      #expect(
        build.errors.hasPrefix(
          "Error: '.' has no Content/site.yml. Run sitegen in a project, or name one with "
            + "--project.\n"))
    }

    @Test func `what is kept can be forgotten`() async throws {
      let trial = try Trial(Self.small)
      #expect(try await trial.sitegen("build").status == 0)
      let clean = try await trial.sitegen("clean")
      #expect(clean.status == 0)
      #expect(clean.output == "./.build/sitegen is gone.\n")
      #expect(!trial.exists(".build/sitegen"))
      #expect(trial.exists("Site/index.html"))
      #expect(try await trial.sitegen("build", "-v").errors.contains("run, not in the cache"))
    }

    private static let small = [
      "Content/index.md": """
      # Home

      ```sh
      echo from the shell
      ```

      ```c
      #include <stdio.h>
      int main(void) { puts("from C"); }
      ```

      """,
      "Content/쪽.md": "# 쪽\n\n```c snippet=twice\n```\n",
      "Snippets/반복/twice.c": """
      #include <sys/wait.h>
      #include <unistd.h>

      int main(void) {
        if (fork() == 0) return write(1, "child\\n", 6) != 6;
        wait(0);
        return write(1, "parent\\n", 7) != 7;
      }

      """,
    ]
  }
}
