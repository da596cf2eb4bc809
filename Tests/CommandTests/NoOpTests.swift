import Foundation
import Testing

extension CommandTests {
  /// A build in which nothing changed does nothing; any change makes a real one.
  ///
  /// A real build of these projects is known by the stamp it writes: a new file.
  @Suite(.timeLimit(.minutes(2)))
  struct NoOpTests {
    @Test func `a build in which nothing changed leaves everything as it is`() async throws {
      let trial = try await built()
      let before = try identities(trial)
      let again = try await trial.sitegen("build")
      #expect(again.status == 0)
      #expect(again.output == "Site: 2 pages, 0 programs, 0 files written, 0 removed.\n")
      #expect(try identities(trial) == before)
    }

    @Test(arguments: [
      "echo more >> Content/index.md",
      "printf '# New\\n' > Content/new.md",
      "rm Content/other.md",
      "mv Content/other.md Content/another.md",
      "printf 'title: Other\\n' > Content/site.yml",
      "printf 'a picture' > Content/picture.png",
    ])
    func `any change of the sources makes a real build`(change: String) async throws {
      let trial = try await built()
      #expect(try await trial.shell(change).status == 0)
      try await expectRealBuild(trial)
    }

    @Test(arguments: [
      "echo more >> Site/index.html",
      "rm Site/other.html",
      "rm Site/.sitegen-manifest",
      "rm -r Site",
      "echo >> Site/.sitegen-manifest",
      "cp Site/index.html x && rm Site/index.html && ln -s ../x Site/index.html",
    ])
    func `any change of the site is noticed and mended`(change: String) async throws {
      let trial = try await built()
      let site = try trial.files()
      #expect(try await trial.shell(change).status == 0)
      if change.contains("ln -s") {
        // A link is nobody's page: the build refuses to write over it, as ever.
        #expect(try await trial.sitegen("build").status == 2)
      } else {
        #expect(try await trial.sitegen("build").status == 0)
        #expect(try trial.files() == site)
      }
    }

    @Test func `a file of somebody else is named each time`() async throws {
      let trial = try await built()
      try trial.write("example.org", to: "Site/CNAME")
      for _ in 1...2 {
        let build = try await trial.sitegen("build")
        #expect(build.errors == "Site/CNAME is not sitegen's; it was left alone.\n")
        #expect(build.output == "Site: 2 pages, 0 programs, 0 files written, 0 removed.\n")
      }
    }

    @Test func `warnings are said again`() async throws {
      let trial = try Trial([
        "Content/index.md": "---\ntitle: Home\nunheard: of\n---\n\nWords.\n"
      ])
      let first = try await trial.sitegen("build")
      #expect(first.status == 0)
      #expect(first.errors.contains("warning"))
      let stamp = try identities(trial)
      let again = try await trial.sitegen("build")
      #expect(again.errors == first.errors)
      #expect(try identities(trial) == stamp)
    }

    @Test func `a build with errors is made each time`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n[nowhere](nowhere.md)\n"])
      for arguments in [["build"], ["build", "--keep-going"], ["build"]] {
        let build = try await trial.shell("\"$SITEGEN\" \(arguments.joined(separator: " "))")
        #expect(build.status == 1)
        #expect(build.errors.contains("leads nowhere"))
      }
      #expect(!trial.exists(Self.stamp))
    }

    @Test(arguments: ["--no-cache", "--verbose", "--replay"])
    func `an option that asks for another build gets it`(option: String) async throws {
      let trial = try await built()
      try await expectRealBuild(trial, option)
    }

    @Test(arguments: ["printf x >>", "truncate -s 100", "truncate -s 0"])
    func `a damaged stamp is no stamp`(damage: String) async throws {
      let trial = try await built()
      #expect(try await trial.shell("\(damage) \(Self.stamp)").status == 0)
      try await expectRealBuild(trial)
    }

    @Test func `another executable makes a real build`() async throws {
      let trial = try await built()
      let before = try stampIdentity(trial)
      let copy = trial.surroundings.appending(path: "copy").path
      let build = try await trial.shell("cp \"$SITEGEN\" '\(copy)' && '\(copy)' build")
      #expect(build.status == 0)
      #expect(try stampIdentity(trial) != before)
    }

    @Test func `the site in another folder is looked at, not taken for granted`() async throws {
      let trial = try await built()
      let other = try await trial.sitegen("build", "--output", "public")
      #expect(other.status == 0)
      #expect(try trial.files(below: "public") == trial.files())
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `programs that were run are not run again, nor are they looked up`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n```sh\necho one\n```\n"])
      #expect(try await trial.sitegen("build").status == 0)
      #expect(!trial.exists(Self.stamp), "a build that ran something leaves no stamp")
      #expect(try await trial.sitegen("build").status == 0)
      let before = try identities(trial)
      let third = try await trial.sitegen("build")
      #expect(third.output == "Site: 1 page, 1 program, 0 files written, 0 removed.\n")
      #expect(try identities(trial) == before)
      // Another sandbox is another machine: its results are others.
      if third.reductions.isEmpty {
        #expect(try await trial.sitegen("build", "--sandbox", "reduced").status == 0)
        #expect(try trial.text("Site/index.html").contains("reduced sandbox"))
        #expect(try await trial.sitegen("build").status == 0)
        #expect(!(try trial.text("Site/index.html").contains("reduced sandbox")))
      }
      try trial.write("echo three\n", to: "Snippets/three.sh")
      #expect(try await trial.sitegen("build").output.hasPrefix("Site: 1 page, 2 programs, "))
      try trial.replace("echo one", with: "echo two", in: "Content/index.md")
      #expect(try await trial.sitegen("build").output.contains("3 files written"))
      #expect(try trial.text("Site/index.html").contains("two"))
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `where the toolchain is gone the build says so`() async throws {
      let trial = try Trial(["Content/index.md": "# Home\n\n```sh\necho one\n```\n"])
      for _ in 1...2 { #expect(try await trial.sitegen("build").status == 0) }
      let nowhere = ["PATH": trial.surroundings.path]
      #expect(try await trial.sitegen("build", environment: nowhere).status == 2)
    }

    private static let stamp = ".build/sitegen/stamp"

    private func built() async throws -> Trial {
      let trial = try Trial(["Content/index.md": "# Home\n", "Content/other.md": "# Other\n"])
      let build = try await trial.sitegen("build")
      #expect(build.status == 0)
      #expect(trial.exists(Self.stamp))
      return trial
    }

    /// The stamp is written anew, and the site is that of a project that never was built before.
    private func expectRealBuild(_ trial: Trial, _ options: String...) async throws {
      let before = try stampIdentity(trial)
      let line = (["\"$SITEGEN\" build"] + options).joined(separator: " ")
      #expect(try await trial.shell(line).status == 0)
      #expect(try stampIdentity(trial) != before)
      let site = try trial.files()
      try trial.remove("Site")
      try trial.remove(".build")
      #expect(try await trial.shell(line).status == 0)
      #expect(try trial.files() == site)
    }

    private func identities(_ trial: Trial) throws -> [String: String] {
      var identities = try Files(trial.folder.appending(path: "Site")).identities()
      identities["stamp"] = try stampIdentity(trial)
      return identities
    }

    private func stampIdentity(_ trial: Trial) throws -> String? {
      try Files(trial.folder.appending(path: ".build/sitegen")).identities()["stamp"]
    }
  }
}
