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
  private var sources: LiveSources
  private var good = GoodFiles()
  private let results = ResultMemory()
  private let memory = BuildMemory()
  /// What compiles and runs; looked for when it is first needed, and again where it was not found.
  private var machinery: Task<Machinery, any Error>?
  private var hasSaidReduced = false

  init(_ project: ProjectOptions, _ execution: ExecutionOptions) {
    self.project = project
    self.execution = execution
    sources = LiveSources(project)
    machinery = Machinery.early(project, execution.sandbox)
  }

  /// The site after `changes`; nothing when they change nothing of it.
  mutating func siteIfChanged(by changes: FolderChanges) async -> ServedSite? {
    let start = ContinuousClock.now
    do {
      let update = try sources.update(by: changes)
      guard !update.isEmpty else { return nil }
      if !update.packagePaths.isEmpty { results.forgetAll() }
      return await site(Rebuild(of: update.paths + update.packagePaths, start: start))
    } catch {
      return site(without: error.problem, error.remedy)
    }
  }

  /// The site after `changes`, whether or not they change it.
  mutating func rebuilt(after changes: FolderChanges) async -> ServedSite {
    let start = ContinuousClock.now
    do {
      return await site(Rebuild(of: try sources.update(by: changes).paths, start: start))
    } catch {
      return site(without: error.problem, error.remedy)
    }
  }

  private mutating func site(_ rebuild: Rebuild) async -> ServedSite {
    do {
      let built = try await build(noting: rebuild)
      let before = good.files
      good.take(built)
      let count = DiagnosticPrinter(sources: sources.files).print(built.diagnostics)
      rebuild.say(changed: good.files.pageCount(differingFrom: before), of: built, count)
      return ServedSite(files: good.files, card: MistakeCard(built.diagnostics, in: sources.files))
    } catch let failure as ExecutionFailure {
      // What was not found now may be there the next time.
      if case .failure = await machinery?.result { machinery = nil }
      return site(without: failure.problem, failure.remedy)
    } catch {
      return site(without: "\(error)", nil)
    }
  }

  /// The last good site, and why there is no newer one.
  private func site(without problem: String, _ remedy: String?) -> ServedSite {
    CommandRun.say(problem, remedy)
    return ServedSite(files: good.files, card: MistakeCard(problem: problem, remedy: remedy))
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
    let manuscript = Manuscript.read(sources.files, memory: memory.reading)
    let theme = project.theme(in: sources.files)
    guard manuscript.value.hasPrograms else {
      return await siteWithoutPrograms(from: manuscript, theme: theme, memory: memory)
    }
    let report = ExecutionReport(on: manuscript.value, isVerbose: false)
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
