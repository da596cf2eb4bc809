import ArgumentParser
import Basics
import Execution
import Pipeline
import Rendering
import SiteModel
import Snippets
import Storage

/// `sitegen verify`: whether the site still tells the truth.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Run everything again; fail when a page is not true.",
    usage: """
      sitegen verify [<pattern> ...] [options]
      Example: sitegen verify 'pipe*' --update
      """)

  @Argument(
    help: .init("Only programs of that name or file; * for anything.", valueName: "pattern"))
  var patterns: [String] = []
  @OptionGroup var project: ProjectOptions
  @Option(
    help: .init("Where the site is (default: Site in the project).", valueName: "folder"))
  var output: String?
  @OptionGroup var execution: ExecutionOptions
  @Flag(help: "Rewrite recordings that differ; show what changed.")
  var update = false
  @Flag(help: "Record measurements anew, with date and machine.")
  var measure = false
  @Option(help: .init("Only probe: so many runs under each of 4 regimes.", valueName: "runs"))
  var probe: Int?
  @Option(help: "For whom the report is.")
  var format: ReportFormat = .text
  @Option(help: .init("Write a JUnit report there as well.", valueName: "file"))
  var junit: String?

  func validate() throws {
    if let probe, probe < 2 { throw ValidationError("--probe must be at least 2.") }
    if probe != nil, junit != nil {
      throw ValidationError("--probe writes no JUnit report; omit --junit.")
    }
    if probe != nil, update || measure {
      throw ValidationError("--probe records nothing; omit --update and --measure.")
    }
  }

  func run() async throws {
    try await CommandRun.report {
      let sources = try project.sources()
      let manuscript = Manuscript.read(sources)
      try checkPatterns(manuscript.value)
      if let probe { return try await self.probe(manuscript.value, sources, times: probe) }
      let built = try await build(manuscript, sources)
      if update || measure { try rewrite(built, sources) }
      let current =
        update || measure ? await built.rereading(try project.sources()) : built
      var siteDiagnostics = current.hasErrors ? [] : try await siteDiagnostics(current)
      let isBehind = (update || measure) && !siteDiagnostics.isEmpty
      // Who has just recorded something knows that the site does not show it yet.
      if isBehind { siteDiagnostics = [] }
      let verification = Verification(
        current, siteDiagnostics: siteDiagnostics, where: isChosen)
      VerificationReport(verification: verification, sources: sources).print(as: format)
      if isBehind { Output.standardError.line("Now run 'sitegen build': Site/ is behind.") }
      if current.hasErrors {
        Output.standardError.line(
          "\(project.siteName(output)) was not compared: 'sitegen build' refuses what has errors.")
      }
      try writeJUnit(verification)
      if verification.cases.contains(where: \.hasErrors) {
        throw ExitCode(CommandExit.content.rawValue)
      }
    }
  }

  private func writeJUnit(_ verification: Verification) throws {
    guard let junit else { return }
    let path = try Workbench.absolute(junit)
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last.flatMap({ RelativePath($0) }) else {
      throw ValidationError("'\(junit)' is no place for a file.")
    }
    try Folder("/" + parts.dropLast().joined(separator: "/"))
      .replace(name, with: Array(JUnitReport(verification).text.utf8))
  }

  func isChosen(_ snippet: Snippet) -> Bool {
    patterns.isEmpty
      || patterns.contains { pattern in
        [snippet.id, snippet.program.name, snippet.location.path.text].contains {
          WildcardPattern(pattern).matches($0)
        }
      }
  }

  private func checkPatterns(_ manuscript: Manuscript) throws {
    guard !patterns.isEmpty, !manuscript.snippets.contains(where: isChosen) else { return }
    throw ValidationError(
      "No program matches \(patterns.map { "'\($0)'" }.joined(separator: ", ")).")
  }

  private func build(
    _ manuscript: Diagnosed<Manuscript>, _ sources: FileTree
  ) async throws -> BuiltSite {
    let theme = project.theme(in: sources)
    guard manuscript.value.hasPrograms else {
      return await siteWithoutPrograms(from: manuscript, theme: theme)
    }
    let products = manuscript.value.configuration.products
    let report = ExecutionReport(on: manuscript.value, sources, isVerbose: false)
    defer { report.finish() }
    let fresh = try await Workbench(
      project, execution, products: products, cacheUse: .bypass, onEvent: report.note)
    if let reason = fresh.reducedReason { report.sayReduced(reason) }
    guard !patterns.isEmpty else {
      let built = try await buildSite(
        from: manuscript, with: fresh.executor, toolchainName: fresh.toolchainName,
        theme: theme,
        purpose: .verify)
      report.sayTraceRefusal(of: built)
      return built
    }
    let kept = try await Workbench(
      project, execution, products: products, cacheUse: .readAndWrite, onEvent: report.note)
    let chosen = manuscript.value.snippets.filter(isChosen).compactMap {
      $0.action(products: products)
    }
    let executor = ChoosingExecutor(chosen: Set(chosen), fresh: fresh.executor, kept: kept.executor)
    return try await buildSite(
      from: manuscript, with: executor, toolchainName: fresh.toolchainName, theme: theme,
      purpose: .verify)
  }

  private func rewrite(_ built: BuiltSite, _ sources: FileTree) throws {
    let header = measure ? built.toolchainName.flatMap(MeasurementHeader.init(nowWith:)) : nil
    let isMeant = { (snippet: Snippet) in
      isChosen(snippet) && (snippet.attributes.isVolatile ? measure : update)
    }
    for file in built.recordingUpdates(in: sources, measured: header, where: isMeant) {
      try project.folder.replace(file.path, with: file.bytes)
      for change in file.changes {
        Output.standardError.line("\(file.path): recorded '\(change.name)'\n\(change.text)")
      }
    }
  }

  /// The site may have been written by a machine with the full sandbox, even when this one has none.
  private func siteDiagnostics(_ built: BuiltSite) async throws -> [Diagnostic] {
    let folder = project.site(output)
    guard let place = RelativePath(output ?? "Site") ?? RelativePath("Site") else { return [] }
    var existing = folder.exists ? try folder.read(including: .read, links: .left) : FileTree()
    if let manifest = RelativePath(SiteManifest.name) { existing[manifest] = nil }
    let found = compareSite(existing, with: built.files, in: place)
    guard built.isReduced, !found.isEmpty else { return found }
    let other = compareSite(existing, with: await built.asInFullSandbox().files, in: place)
    return other.count < found.count ? other : found
  }
}
