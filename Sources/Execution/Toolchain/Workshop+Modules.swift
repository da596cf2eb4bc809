import Basics
import Snippets

extension Workshop {
  /// Prepares all selections at once; there are at most four.
  mutating func prepareModules(
    _ selections: [ModuleSelection], cache: LocalFolder?
  ) async throws(ExecutionFailure) {
    let workshop = self
    let outcomes = await withTaskGroup { group in
      for selection in selections {
        group.addTask { await workshop.outcome(of: selection, cache: cache) }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    for (selection, outcome) in outcomes { modules[selection] = try outcome.get() }
  }

  private func outcome(
    of selection: ModuleSelection, cache: LocalFolder?
  ) async -> (ModuleSelection, Result<PreparedModules, ExecutionFailure>) {
    do throws(ExecutionFailure) {
      return (selection, .success(try await prepared(selection, cache: cache)))
    } catch {
      return (selection, .failure(error))
    }
  }

  /// The modules of `selection`, from `cache` or made anew in a sandbox by a program of imports
  /// that sitegen itself has written.
  func prepared(
    _ selection: ModuleSelection, cache: LocalFolder?
  ) async throws(ExecutionFailure) -> PreparedModules {
    let name = folderName(of: selection)
    if let cache, cache.folder(name).contains(PreparedModules.mark) {
      return PreparedModules(folder: try staging.readable(cache.folder(name), as: name))
    }
    let made = try staging.newFolder(name)
    for (path, bytes) in try await make(selection) {
      try LocalFolder(Toolchain.parent(of: made.path(of: path))).make()
      try made.write(bytes, to: path)
    }
    if let cache { keep(made, in: cache, as: name) }
    return PreparedModules(folder: made)
  }

  /// The sandbox decides on the paths, and those are in the modules.
  private func folderName(of selection: ModuleSelection) -> String {
    let digest = selection.usesProducts ? products?.digest.hex ?? "" : ""
    let fields = [selection.name, toolchain.identity, sandbox.identity, toolchain.root, digest]
    return Digest(ofFields: fields.map { Array($0.utf8) }).hex
  }

  /// Modules by path.
  ///
  /// None is no failure: compilers then make their own, which takes longer.
  private func make(
    _ selection: ModuleSelection
  ) async throws(ExecutionFailure) -> [(String, [UInt8])] {
    let bundle = selection.usesProducts ? products?.bundle : nil
    let imports = selection.modules + (bundle?.moduleNames ?? [])
    let compiler = SwiftCompiler(toolchain: toolchain, layout: layout(modules: nil))
    let script = compiler.moduleScript(importing: imports, bundle: bundle)
    let outcome = try await sandbox.run(
      compileCommand(
        script, program: SwiftCompiler.moduleProgram(importing: imports), modules: nil))
    guard outcome.isSuccess, var rest = outcome.files.first?.bytes[...] else { return [] }
    var modules: [(String, [UInt8])] = []
    for line in outcome.transcript.lines {
      let words = line.text.split(separator: " ", maxSplits: 1)
      guard words.count == 2, let size = Int(words[0]), size <= rest.count else { continue }
      modules.append((String(words[1]), Array(rest.prefix(size))))
      rest = rest.dropFirst(size)
    }
    return modules
  }

  /// Modules that cannot be kept are made again by the next build.
  private func keep(_ made: LocalFolder, in cache: LocalFolder, as name: String) {
    do throws(ExecutionFailure) {
      for file in made.files() {
        let target = cache.folder(name)
        try LocalFolder(Toolchain.parent(of: target.path(of: file))).make()
        try target.write(made.bytes(of: file) ?? [], to: file)
      }
      try cache.folder(name).write([], to: PreparedModules.mark)
    } catch {
      return
    }
  }
}
