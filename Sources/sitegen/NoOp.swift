import Basics
import Execution
import Pipeline
import SiteModel
import Snippets
import Storage

/// The build that need not be made: nothing it depends on has changed since the last one.
///
/// Whatever is in doubt is answered by making the build.
struct NoOp {
  private let project: ProjectOptions
  private let output: Folder
  private let sources: FileTree
  private let machinery: Task<Machinery, any Error>?
  /// What decides apart from sources and machinery; nothing where it cannot be told.
  private let circumstances: [String]?

  init(
    _ project: ProjectOptions, sources: FileTree, output: Folder, isReplay: Bool,
    machinery: Task<Machinery, any Error>?
  ) {
    self.project = project
    self.output = output
    self.sources = sources
    self.machinery = machinery
    circumstances = NoOpExecutable.identity.map { [$0, isReplay ? "replay" : "run"] }
  }

  /// What holds of the last build and of the site as it is.
  struct Finding {
    var stamp: BuildStamp
    /// Why the sandbox is reduced, where there are programs and it is.
    var reducedReason: String?
    /// Empty but for the files of somebody else.
    var changes: SiteWriter.Changes
  }

  /// Nothing where something has changed, or may have.
  func finding() async -> Finding? {
    do {
      guard let circumstances, folder.hasFile(name),
        let stamp = BuildStamp(parsing: try folder.read(name))
      else { return nil }
      async let site = StandingSite.found(in: output)
      let machine = try await machine(stamp.products, programCount: stamp.programCount)
      let inputs = BuildStamp.inputs(
        sources: sources, circumstances: circumstances + machine.identities)
      guard inputs == stamp.inputs, let site = try await site, site.manifest == stamp.site
      else { return nil }
      var changes = SiteWriter.Changes()
      changes.foreignPlaces = site.foreignPlaces
      return Finding(stamp: stamp, reducedReason: machine.reducedReason, changes: changes)
    } catch {
      return nil  // The build itself will meet the same failure, and say it.
    }
  }

  /// Writes down what this build made of its inputs, for the next one.
  ///
  /// Only of a build in which there is no error and no program had to be run: a result that was not
  /// kept, because it would not come out the same, must be made again each time.
  func keep(_ built: BuiltSite, _ changes: SiteWriter.Changes, _ watch: NoOpWatch) async {
    let programCount = built.results.count { $0 != nil }
    guard let circumstances, let site = changes.manifest, !built.hasErrors, !watch.hasRun,
      programCount == 0 ? !built.manuscript.hasPrograms || isReplay : machinery != nil
    else { return }
    let products = built.importedProducts
    do {
      let machine = try await machine(products, programCount: programCount)
      let stamp = BuildStamp(
        inputs: BuildStamp.inputs(
          sources: sources, circumstances: circumstances + machine.identities),
        site: site, products: products, pageCount: built.manuscript.pages.count,
        programCount: programCount, diagnostics: built.diagnostics)
      try folder.make()
      try folder.replace(name, with: stamp.bytes)
    } catch {
      return  // Without a stamp the next build takes longer, and nothing else.
    }
  }

  private var isReplay: Bool { circumstances?.last == "replay" }

  private var folder: Folder { Folder(project.workFolder) }

  private var name: RelativePath {
    guard let name = RelativePath("stamp") else {
      preconditionFailure("The stamp's name is not a path")
    }
    return name
  }

  /// What compiles and runs the programs of a site; nothing where it has none.
  private func machine(
    _ products: [String], programCount: Int
  ) async throws -> (identities: [String], reducedReason: String?) {
    guard programCount > 0 else { return ([], nil) }
    guard let machinery = try await machinery?.value else {
      throw ExecutionFailure("Nothing is known yet of toolchain and sandbox")
    }
    let reason = machinery.sandbox.reducedReason
    let library = try ProductLibrary(
      names: products, project: LocalFolder(Workbench.absolute(project.folder.path)),
      toolchain: machinery.toolchain, cache: machinery.work)
    let identities = [
      machinery.toolchain.identity, machinery.sandbox.identity, reason ?? "",
      try library.built()?.digest.hex ?? "", Tracer.identity,
    ]
    return (identities, reason)
  }
}

extension BuiltSite {
  /// The products of the project that some program of the site imports.
  fileprivate var importedProducts: [String] {
    let products = manuscript.configuration.products
    let plan = Plan(for: manuscript.snippets, products: products)
    return plan.actions.contains { !$0.products.isEmpty } ? products : []
  }
}
