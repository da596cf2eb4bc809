import Basics
import Pipeline
import Rendering
import SiteModel
import Snippets

/// What sitegen says of an example, found by doing with it what it does with every project.
struct DiagnosticTrial {
  /// Who really compiles and runs.
  let machine: any Executor
  let toolchainName: String

  /// The runs under each regime of a probe.
  static let probeTimes = 2

  /// The message, as a terminal without colours shows it.
  ///
  /// - Throws: `ReferenceFailure` where the example does not give its diagnostic.
  func message(of example: DiagnosticExample) async throws -> String {
    let found = try await diagnostics(of: example)
    let meant = found.filter { $0.id == example.id }
    // A site has files of its own, too, and they are not what the example is about.
    guard let diagnostic = meant.first(where: example.isAbout) ?? meant.first else {
      let others = found.isEmpty ? "nothing" : found.map(\.id).joined(separator: ", ")
      throw ReferenceFailure("The example of \(example.id) gives \(others)")
    }
    return DiagnosticText(sources: example.sources, style: .plain).text(for: diagnostic)
  }

  private func diagnostics(of example: DiagnosticExample) async throws -> [Diagnostic] {
    let manuscript = Manuscript.read(example.sources)
    switch example.command {
    case .build:
      let slow = example.results.contains(where: \.isSlow) ? manuscript.value.snippets : []
      return try await built(manuscript, example, for: .build).diagnostics
        + Theme.read(example.theme).diagnostics + slow.map(\.stillRunning)
    case .verify:
      let built = try await built(manuscript, example, for: .verify)
      let folder = RelativePath("Site").map { compareSite(example.site, with: built.files, in: $0) }
      let standing = example.site.paths.isEmpty ? nil : folder
      return Verification(built, siteDiagnostics: standing ?? [], where: { _ in true }).diagnostics
    case .probe:
      let probe = Probe(
        of: manuscript.value.snippets, products: [], times: Self.probeTimes, where: { _ in true })
      let findings = try await probe.findings(
        jobs: 1, with: StatedExecutor(results: example.results), onProgress: { _ in })
      return findings.flatMap(\.diagnostics)
    }
  }

  private func built(
    _ manuscript: Diagnosed<Manuscript>, _ example: DiagnosticExample, for purpose: Plan.Purpose
  ) async throws -> BuiltSite {
    guard manuscript.value.hasPrograms else { return await siteWithoutPrograms(from: manuscript) }
    let executor =
      example.results.isEmpty ? machine : StatedExecutor(results: example.results)
    return try await buildSite(
      from: manuscript, with: executor, toolchainName: toolchainName, purpose: purpose)
  }
}
