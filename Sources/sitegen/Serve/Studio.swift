import Basics
import Execution
import Pipeline
import Rendering
import Serving
import SiteModel
import Snippets
import Storage

/// Builds one project again and again, and keeps from build to build what stays true.
struct Studio {
  private let project: ProjectOptions
  private let execution: ExecutionOptions
  private let show: @Sendable (ServedSite) async -> Void
  private var sources: LiveSources
  private var good = GoodFiles()
  private let results = ResultMemory()
  private let memory = BuildMemory()
  /// What compiles and runs; looked for when it is first needed, and again where it was not found.
  private var machinery: Task<Machinery, any Error>?
  private var hasSaidReduced = false

  init(
    _ project: ProjectOptions, _ execution: ExecutionOptions,
    show: @escaping @Sendable (ServedSite) async -> Void
  ) {
    self.show = show
    self.project = project
    self.execution = execution
    sources = LiveSources(project)
    machinery = Machinery.early(project, execution.sandbox)
  }

  /// Builds again after `changes`, unless they change nothing of the site.
  mutating func rebuildIfChanged(by changes: FolderChanges) async {
    let start = ContinuousClock.now
    do {
      let update = try sources.update(by: changes)
      guard !update.isEmpty else { return }
      if !update.packagePaths.isEmpty { results.forgetAll() }
      await run(Rebuild(of: update.paths + update.packagePaths, start: start))
    } catch {
      await explain(error.problem, error.remedy)
    }
  }

  /// Builds for the first time.
  mutating func build() async {
    let start = ContinuousClock.now
    do {
      await run(Rebuild(of: try sources.update(by: .everything).paths, start: start))
    } catch {
      await explain(error.problem, error.remedy)
    }
  }

  /// What is said of a build is said when it is shown: who reads it may look.
  private mutating func run(_ rebuild: Rebuild) async {
    do {
      let built = try await build(noting: rebuild)
      let before = good.files
      good.take(built)
      await show(
        ServedSite(files: good.files, card: MistakeCard(built.diagnostics, in: sources.files)))
      let count = DiagnosticPrinter(sources: sources.files).print(built.diagnostics)
      rebuild.say(changed: good.files.pageCount(differingFrom: before), of: built, count)
    } catch let failure as ExecutionFailure {
      // What was not found now may be there the next time.
      if case .failure = await machinery?.result { machinery = nil }
      await explain(failure.problem, failure.remedy)
    } catch {
      await explain("\(error)", nil)
    }
  }

  /// Shows the last good site, and why there is no newer one.
  private func explain(_ problem: String, _ remedy: String?) async {
    await show(
      ServedSite(files: good.files, card: MistakeCard(problem: problem, remedy: remedy)))
    CommandRun.say(problem, remedy)
  }

  /// A project without its configuration is being moved, or checked out: nothing is run until it is
  /// whole again.
  private func checkProject() throws(ExecutionFailure) {
    guard RelativePath(Manuscript.configurationName).flatMap({ sources.files[$0] }) == nil
    else { return }
    throw ExecutionFailure(
      "\(Manuscript.configurationName) is missing", remedy: "Put it back; the preview goes on then")
  }

  private mutating func build(noting rebuild: Rebuild) async throws -> BuiltSite {
    try checkProject()
    var manuscript = Manuscript.read(sources.files, memory: memory.reading)
    // A preview is at no public address, so it needs no feed and no cards, which take long to draw.
    manuscript.value.configuration.baseURL = nil
    let theme = project.theme(in: sources.files)
    guard manuscript.value.hasPrograms else {
      return await siteWithoutPrograms(from: manuscript, theme: theme, memory: memory)
    }
    let report = ExecutionReport(on: manuscript.value, sources.files, isVerbose: false)
    defer { report.finish() }
    let machinery =
      self.machinery
      ?? Task { [project, execution] in
        try await Machinery(project, execution.sandbox)
      }
    self.machinery = machinery
    let bench = try await Workbench(
      project, execution, products: manuscript.value.configuration.products,
      cacheUse: .readAndWrite, machinery: machinery,
      onEvent: { event in
        rebuild.note(event)
        report.note(event)
      })
    if let reason = bench.reducedReason, !hasSaidReduced {
      hasSaidReduced = true
      report.sayReduced(reason)
    }
    return try await buildSite(
      from: manuscript, with: RememberingExecutor(base: bench.executor, memory: results),
      toolchainName: bench.toolchainName, theme: theme, memory: memory)
  }
}

extension FileTree {
  /// How many pages are not as they are in `other`.
  fileprivate func pageCount(differingFrom other: FileTree) -> Int {
    paths.count { $0.fileExtension == "html" && self[$0] != other[$0] }
  }
}
