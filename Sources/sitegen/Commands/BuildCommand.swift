import ArgumentParser
import Basics
import Execution
import Pipeline
import Rendering
import SiteModel
import Snippets
import Storage

/// `sitegen build`: Content and Snippets to a site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Compile and run every program, and write the site.",
    usage: "sitegen build [options]",
    discussion: """
      Results are kept under .build/sitegen, so that a second build runs only what
      changed. When there are errors, the site is left as it was.

      Example: sitegen build --project docs --output public
      """)

  @OptionGroup var project: ProjectOptions
  @Option(
    help: .init("Where the site goes (default: Site in the project).", valueName: "folder"))
  var output: String?
  @OptionGroup var execution: ExecutionOptions
  @Flag(help: "Run everything again, whatever is kept.")
  var noCache = false
  @Flag(help: "Run nothing; show recordings, and say so on pages.")
  var replay = false
  @Flag(help: "Write the site in spite of errors, with marks.")
  var keepGoing = false
  @Flag(name: .shortAndLong, help: "Say for each program why it was run.")
  var verbose = false

  func validate() throws { try project.checkOutput(output) }

  func run() async throws {
    try await CommandRun.report {
      let machinery = replay ? nil : Machinery.early(project, execution.sandbox)
      let sources = try project.sources()
      let folder = project.site(output)
      let noOp = NoOp(
        project, sources: sources, output: folder, isReplay: replay, machinery: machinery)
      if mayBeNoOp, let finding = await noOp.finding() { return report(finding, sources, folder) }
      let watch = NoOpWatch()
      let built = try await build(
        Manuscript.read(sources), sources, machinery, watch)
      let count = DiagnosticPrinter(sources: sources).print(built.diagnostics)
      guard count.errors == 0 || keepGoing else {
        Output.standardError.line("\(project.siteName(output)) was left as it was: \(count.text).")
        throw ExitCode(CommandExit.content.rawValue)
      }
      let changes = try SiteWriter(output: folder).write(built.files)
      report(
        changes, pages: built.manuscript.pages.count, programs: built.results.count { $0 != nil },
        folder)
      if count.errors > 0 { throw ExitCode(CommandExit.content.rawValue) }
      await noOp.keep(built, changes, watch)
    }
  }

  /// Whoever wants everything run, or wants to know why what was run, gets a build.
  private var mayBeNoOp: Bool { !noCache && !verbose }

  private func build(
    _ manuscript: Diagnosed<Manuscript>, _ sources: FileTree,
    _ machinery: Task<Machinery, any Error>?, _ watch: NoOpWatch
  ) async throws -> BuiltSite {
    let theme = project.theme(in: sources)
    if replay { return await replaySite(from: manuscript, theme: theme) }
    guard manuscript.value.hasPrograms else {
      return await siteWithoutPrograms(from: manuscript, theme: theme)
    }
    let report = ExecutionReport(on: manuscript.value, sources, isVerbose: verbose)
    let bench = try await Workbench(
      project, execution, products: manuscript.value.configuration.products,
      cacheUse: noCache ? .writeOnly : .readAndWrite, machinery: machinery,
      onEvent: { event in
        watch.note(event)
        report.note(event)
      })
    defer { report.finish() }
    if let reason = bench.reducedReason { report.sayReduced(reason) }
    let built = try await buildSite(
      from: manuscript, with: bench.executor, toolchainName: bench.toolchainName, theme: theme)
    report.sayTraceRefusal(of: built)
    return built
  }

  private func reduced(_ reason: String) -> String { "sandbox: reduced (\(reason))" }

  /// Says what the build would have said.
  private func report(_ finding: NoOp.Finding, _ sources: FileTree, _ folder: Folder) {
    if let reason = finding.reducedReason { Output.standardError.line(reduced(reason)) }
    DiagnosticPrinter(sources: sources).print(finding.stamp.diagnostics)
    report(
      finding.changes, pages: finding.stamp.pageCount, programs: finding.stamp.programCount, folder)
  }

  private func report(
    _ changes: SiteWriter.Changes, pages: Int, programs: Int, _ folder: Folder
  ) {
    for path in changes.edited {
      Output.standardError.line("\(folder.path)/\(path) had been edited by hand; it was replaced.")
    }
    for path in changes.foreignPlaces {
      Output.standardError.line("\(folder.path)/\(path) is not sitegen's; it was left alone.")
    }
    Output.standardOutput.line(
      "\(folder.path): \(counted(pages, "page")), \(counted(programs, "program")), "
        + "\(counted(changes.written.count, "file")) written, \(changes.removed.count) removed.")
  }
}

extension ProjectOptions {
  /// The folder of the site.
  func site(_ output: String?) -> Folder {
    Folder(output ?? (project == "." ? "Site" : "\(folder.path)/Site"))
  }

  func siteName(_ output: String?) -> String { site(output).path }
}
