import Testing

extension CommandTests {
  /// Every mistake an author can make, with all that is printed about it.
  @Suite(.enabled(if: Machine.hasToolchain, Machine.needsToolchain), .timeLimit(.minutes(2)))
  struct MistakeTests {
    @Test(arguments: Mistake.all)
    func `a mistake is explained where it was made`(mistake: Mistake) async throws {
      #expect(try await Self.built().complaints(about: mistake.path) == mistake.message)
    }

    @Test func `a site of mistakes is not written`() async throws {
      let build = try await Self.built()
      #expect(build.status == 1)
      #expect(build.output == "")
      #expect(build.errors.hasSuffix("\nSite was left as it was: 23 errors.\n"), "\(build.errors)")
    }

    /// All mistakes in one project, which is built once.
    private static func built() async throws -> Outcome { try await build.value }

    private static let build = Task {
      var files = ["Content/site.yml": "title: Trial\nbase-ulr: https://example.org/\n"]
      for mistake in Mistake.all { files.merge(mistake.files) { $1 } }
      return try await Trial(files).sitegen("build")
    }
  }
}
