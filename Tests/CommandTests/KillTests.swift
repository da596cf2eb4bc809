import Foundation
import Testing

extension CommandTests {
  /// What is left when a build ends as by a power failure.
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct KillTests {
    @Test func `the site is the old one or the new one, and the next build works`() async throws {
      let trial = try Trial(["Content/site.yml": "title: Trial\n"])
      let old = try await site(of: trial, saying: "old")
      let new = try await site(of: trial, saying: "new")
      #expect(old != new)
      var current = "new"
      for delay in [1, 20, 40, 60, 80, 100, 120, 150, 200, 300] {
        current = current == "new" ? "old" : "new"
        try write(current, to: trial)
        let build = try Invocation(Machine.sitegen, ["build"], in: trial.folder)
        try await Task.sleep(for: .milliseconds(delay))
        build.kill()
        _ = try await build.outcome()
        let found = try trial.files()
        #expect(found == old || found == new, "killed after \(delay) ms")
      }
      #expect(try await trial.sitegen("build").status == 0)
      #expect(try trial.files() == (current == "new" ? new : old))
      #expect(try trial.leftovers == [])
    }

    @Test func `no process of a program survives`() async throws {
      let mark = "survivor-\(UUID().uuidString)"
      let trial = try Trial([
        "Content/index.md":
          "# Home\n\n```sh args=\"\(mark)\" timeout=50s\nsleep 50 & sleep 50\n```\n"
      ])
      let build = try Invocation(Machine.sitegen, ["build"], in: trial.folder)
      try await until { Processes.count(with: mark) > 0 || !build.isRunning }
      #expect(Processes.count(with: mark) > 0)
      build.kill()
      _ = try await build.outcome()
      try await until { Processes.count(with: mark) == 0 }
      #expect(Processes.count(with: mark) == 0)
      try trial.write("# Home\n", to: "Content/index.md")
      #expect(try await trial.sitegen("build").status == 0)
    }

    /// Waits until something is so, at most as long as a slow machine needs.
    private func until(_ isSo: () -> Bool) async throws {
      for _ in 0..<2000 where !isSo() { try await Task.sleep(for: .milliseconds(10)) }
    }

    private func site(of trial: Trial, saying word: String) async throws -> [String: Data] {
      try write(word, to: trial)
      let build = try await trial.sitegen("build")
      guard build.status == 0 else { throw Problem(build.errors) }
      return try trial.files()
    }

    /// Many pages, so that writing them takes a while, and one program.
    private func write(_ word: String, to trial: Trial) throws {
      try trial.write("# \(word)\n\n```sh\necho \(word)\n```\n", to: "Content/index.md")
      for number in 1...20 {
        try trial.write("# \(word) \(number)\n", to: "Content/page-\(number).md")
      }
    }
  }
}
