package import Basics
package import Rendering
package import SiteModel
package import Snippets

/// From a manuscript to a site: every program is done, every output is real.
///
/// - Parameters:
///   - manuscript: what was read, with what was odd about it.
///   - executor: who compiles and runs.
///   - toolchainName: what compiles, as pages name it: `Swift 6.3.1`.
///   - theme: how the site looks, with what was odd about it.
///   - purpose: whether measurements are run, too.
///   - memory: what is known from the last build.
/// - Returns: the files of the site; what an author did wrong is among its diagnostics.
/// - Throws: what the machine could not do.
package func buildSite(
  from manuscript: Diagnosed<Manuscript>, with executor: some Executor, toolchainName: String,
  theme: Diagnosed<Theme> = Diagnosed(.builtIn), purpose: Plan.Purpose = .build,
  memory: BuildMemory = BuildMemory()
) async throws(ExecutionFailure) -> BuiltSite {
  let plan = Plan(
    for: manuscript.value.snippets, products: manuscript.value.configuration.products,
    purpose: purpose)
  let results = plan.results(try await executor.execute(plan.actions))
  let isUsed = results.contains { $0 != nil }
  return await BuiltSite(
    from: manuscript, results, toolchainName: isUsed ? toolchainName : nil, theme, memory)
}

/// From a manuscript to a site in which recordings stand for runs, for machines that cannot run.
package func replaySite(
  from manuscript: Diagnosed<Manuscript>, theme: Diagnosed<Theme> = Diagnosed(.builtIn)
) async -> BuiltSite {
  await BuiltSite(replaying: manuscript, theme)
}

/// From a manuscript without programs to a site; no executor is needed.
package func siteWithoutPrograms(
  from manuscript: Diagnosed<Manuscript>, theme: Diagnosed<Theme> = Diagnosed(.builtIn),
  memory: BuildMemory = BuildMemory()
) async -> BuiltSite {
  precondition(!manuscript.value.hasPrograms, "The manuscript has programs that must be run")
  let results = [ActionResult?](repeating: nil, count: manuscript.value.snippets.count)
  return await BuiltSite(from: manuscript, results, toolchainName: nil, theme, memory)
}

extension Manuscript {
  /// Whether anything has to be compiled or run.
  package var hasPrograms: Bool { snippets.contains { $0.goal != nil } }
}
