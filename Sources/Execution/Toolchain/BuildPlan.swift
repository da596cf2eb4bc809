import Basics
import FoundationEssentials
import Glibc
import Snippets

/// What SwiftPM planned for the empty snippet of a derived package, read from its llbuild manifest.
///
/// SwiftPM has no command that tells the options of a target; its manifest `debug.yaml` (as of 6.3)
/// holds every command line as a JSON array in a line of its own.
struct BuildPlan {
  let package: DerivedPackage
  private let lines: [Substring]

  init(package: DerivedPackage) throws(ExecutionFailure) {
    self.package = package
    guard let bytes = package.scratch.bytes(of: "debug.yaml") else {
      throw LocalFolder.failure("read", package.scratch.path(of: "debug.yaml"))
    }
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }

  /// The folders of the machine that hold the sources of the products, sorted.
  ///
  /// What lies in the scratch folder is either made from them or pinned by Package.resolved.
  ///
  /// - Throws: when the plan is not understood.
  func inputFolders() throws(ExecutionFailure) -> [String] {
    var inputs: [String] = []
    for line in lines where line.hasPrefix("    inputs: [") { inputs += try strings(line) }
    var folders: Set<String> = []
    for input in inputs {
      guard input.hasPrefix("/"), !input.hasPrefix(package.scratch.path + "/"),
        !input.hasPrefix(package.library.toolchain.root + "/"), !input.contains("/Snippets/"),
        !DerivedPackage.isManifest(BuildPlan.name(input))
      else { continue }
      let folder = input.hasSuffix("/") ? String(input.dropLast()) : Toolchain.parent(of: input)
      folders.insert(Toolchain.resolved(folder))
    }
    // What lies in another one of them is read with it.
    return folders.filter { folder in
      !folders.contains { folder.hasPrefix($0 + "/") }
    }.sorted()
  }

  /// Copies what programs need to `folder`, which appears whole or not at all.
  func assembled(into folder: LocalFolder) throws(ExecutionFailure) -> BuiltProducts {
    let new = LocalFolder(folder.path + ".new-\(getpid())")
    new.remove()
    let bundle = try bundle(in: new)
    try new.write(BuildPlan.encoded(bundle), to: BuiltProducts.description)
    var fields: [[UInt8]] = []
    for file in new.files() { fields += [Array(file.utf8), new.bytes(of: file) ?? []] }
    let digest = Digest(ofFields: fields)
    try new.write(Array(digest.hex.utf8), to: "digest")
    // Another build may have been faster, and then its products are as good.
    if rename(new.path, folder.path) != 0 { new.remove() }
    guard let built = BuiltProducts(in: folder) else {
      throw LocalFolder.failure("keep products in", folder.path)
    }
    return built
  }

  private func bundle(in new: LocalFolder) throws(ExecutionFailure) -> ProductBundle {
    let compile = try arguments(after: "Compiling Swift Module '\(DerivedPackage.probe)'")
    let link = try arguments(after: "Linking ")
    guard !compile.isEmpty, !link.isEmpty else { throw notUnderstood("a command is missing") }
    let folders = headerFolders(compile)
    for (index, folder) in folders.enumerated() {
      try copy(LocalFolder(folder), to: new.folder("include/\(index)"))
    }
    let maps = compile.compactMap(BuildPlan.moduleMap)
    var mapOptions: [String] = []
    for (index, map) in maps.enumerated() {
      mapOptions += ["-Xcc", "-fmodule-map-file=" + (try copyMap(map, index, folders, to: new))]
    }
    let modules = try copyModules(to: new)
    return ProductBundle(
      moduleNames: (modules + maps.compactMap(BuildPlan.moduleName(ofMap:))).sorted(),
      swiftOptions: ["-I", "\(ProductBundle.place)/modules"] + mapOptions
        + folders.indices.flatMap { ["-Xcc", "-I\(BuildPlan.include($0))"] },
      includeFolders: folders.indices.map(BuildPlan.include),
      headerFolders: folders.map(shown),
      objects: try copyObjects(to: new),
      libraries: link.filter { $0.hasPrefix("-l") })
  }

  /// The JSON array of the `args:` line that follows a description.
  private func arguments(after description: String) throws(ExecutionFailure) -> [String] {
    guard
      let start = lines.firstIndex(where: {
        $0.hasPrefix("    description: \"\(description)") && $0.contains(DerivedPackage.probe)
      }), let line = lines[start...].first(where: { $0.hasPrefix("    args: ") })
    else { return [] }
    return try strings(line)
  }

  private func strings(_ line: Substring) throws(ExecutionFailure) -> [String] {
    guard let bracket = line.firstIndex(of: "[") else {
      throw notUnderstood("there is no list in '\(line.prefix(80))'")
    }
    do {
      return try JSONDecoder().decode([String].self, from: Data(line[bracket...].utf8))
    } catch {
      throw notUnderstood("'\(line.prefix(80))' is no list of words")
    }
  }

  private func notUnderstood(_ reason: String) -> ExecutionFailure {
    ExecutionFailure(
      "This SwiftPM's plan in '\(package.scratch.path(of: "debug.yaml"))' is not understood: "
        + reason,
      remedy: "Use the toolchain that the project names, or take the products out of the "
        + "configuration")
  }

  private static func encoded(_ bundle: ProductBundle) throws(ExecutionFailure) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    do {
      return Array(try encoder.encode(bundle))
    } catch {
      throw ExecutionFailure("Cannot describe the library products: \(error)")
    }
  }

  /// `-Xcc -I -Xcc FOLDER`: what the C targets show, but for folders that every sandbox has.
  private func headerFolders(_ compile: [String]) -> [String] {
    var folders: [String] = []
    for index in compile.indices.dropLast(3)
    where compile[index] == "-Xcc" && compile[index + 1] == "-I" && compile[index + 2] == "-Xcc" {
      let folder = compile[index + 3]
      if !folder.hasPrefix("/usr/"), !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }

  private static func include(_ index: Int) -> String { "\(ProductBundle.place)/include/\(index)" }

  private static func moduleMap(_ argument: String) -> String? {
    let option = "-fmodule-map-file="
    return argument.hasPrefix(option) ? String(argument.dropFirst(option.count)) : nil
  }

  /// `CIPC` of a module map that begins with `module CIPC {`.
  private static func moduleName(ofMap path: String) -> String? {
    guard let bytes = LocalFolder("").bytes(of: String(path.dropFirst())) else { return nil }
    let words = String(decoding: bytes, as: UTF8.self).split { $0.isWhitespace || $0 == "{" }
    guard let index = words.firstIndex(of: "module"), index + 1 < words.count else { return nil }
    return String(words[index + 1])
  }

  private static func name(_ path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }

  /// A map among the headers goes with them; one that SwiftPM wrote names their folder.
  private func copyMap(
    _ map: String, _ index: Int, _ folders: [String], to new: LocalFolder
  ) throws(ExecutionFailure) -> String {
    if let folder = folders.firstIndex(where: { map.hasPrefix($0 + "/") }) {
      return BuildPlan.include(folder) + map.dropFirst(folders[folder].count)
    }
    guard let bytes = LocalFolder("").bytes(of: String(map.dropFirst())) else {
      throw LocalFolder.failure("read", map)
    }
    // The headers are named from the folder of the map, wherever the bundle is shown.
    var text = String(decoding: bytes, as: UTF8.self)
    for (number, folder) in folders.enumerated() {
      text = text.split(separator: folder, omittingEmptySubsequences: false)
        .joined(separator: "../../include/\(number)")
    }
    try new.folder("maps/\(index)").make()
    try new.write(Array(text.utf8), to: "maps/\(index)/module.modulemap")
    return "\(ProductBundle.place)/maps/\(index)/module.modulemap"
  }

  private func copyModules(to new: LocalFolder) throws(ExecutionFailure) -> [String] {
    let source = package.scratch.folder("debug/Modules")
    let target = new.folder("modules")
    try target.make()
    var names: [String] = []
    for file in source.names() where file.hasSuffix(".swiftmodule") {
      let name = String(file.dropLast(".swiftmodule".count))
      guard name != DerivedPackage.probe else { continue }
      try target.write(source.bytes(of: file) ?? [], to: file)
      names.append(name)
    }
    return names
  }

  /// What SwiftPM links with a snippet, without the snippet and without debuggers' modules.
  private func copyObjects(to new: LocalFolder) throws(ExecutionFailure) -> [String] {
    let list = "debug/\(DerivedPackage.probe).product/Objects.LinkFileList"
    guard let bytes = package.scratch.bytes(of: list) else {
      throw LocalFolder.failure("read", package.scratch.path(of: list))
    }
    try new.folder("objects").make()
    var objects: [String] = []
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
      let path = line.split(separator: "'").joined()
      guard !path.contains("/\(DerivedPackage.probe).build/"), !path.hasSuffix(".swiftmodule.o")
      else { continue }
      guard let object = LocalFolder("").bytes(of: String(path.dropFirst())) else {
        throw LocalFolder.failure("read", path)
      }
      let name = "objects/\(objects.count)-\(BuildPlan.name(path))"
      try new.write(object, to: name)
      objects.append(name)
    }
    return objects
  }

  private func copy(_ source: LocalFolder, to target: LocalFolder) throws(ExecutionFailure) {
    for file in source.files() {
      try LocalFolder(Toolchain.parent(of: target.path(of: file))).make()
      try target.write(source.bytes(of: file) ?? [], to: file)
    }
  }

  /// A folder of headers as a reader names it, from the project's own folder.
  private func shown(_ folder: String) -> String {
    folder.hasPrefix(package.folder.path + "/")
      ? String(folder.dropFirst(package.folder.path.count + 1)) : BuildPlan.name(folder)
  }
}
