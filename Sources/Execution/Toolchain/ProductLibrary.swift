import Basics
import FoundationEssentials
package import Snippets

/// The library products of the project that snippets may import, built once through SwiftPM.
///
/// SwiftPM builds a derived package: the project's own manifest with a few lines after its end that
/// leave out what the products do not need. So sitegen's other targets and their dependencies are
/// neither resolved nor compiled, every setting of the needed targets is the author's, and
/// SwiftPM's plan for an empty snippet tells the options that it would give a real one.
package struct ProductLibrary: Sendable {
  /// Names of library products of the project's package, sorted.
  package let names: [String]
  let project: LocalFolder
  let toolchain: Toolchain
  private(set) var cache: LocalFolder

  package init(names: [String], project: LocalFolder, toolchain: Toolchain, cache: LocalFolder) {
    self.names = names.sorted()
    self.project = project
    self.toolchain = toolchain
    self.cache = cache
  }

  /// Builds the products when their inputs have changed.
  ///
  /// When nothing has changed, the inputs are read and no process is started.
  ///
  /// - Parameter onBuild: Called before SwiftPM is started.
  /// - Returns: Nothing when none are named.
  /// - Throws: what the compiler said, when they cannot be built.
  package func built(onBuild: () -> Void = {}) throws(ExecutionFailure) -> BuiltProducts? {
    guard !names.isEmpty else { return nil }
    let manifest = try manifestDigest()
    if let known = remembered(manifest) { return known }
    onBuild()
    guard cache.isWritable else { return try builtElsewhere() }
    return try built(manifest)
  }

  /// Products are needed even where nothing can be kept.
  private func builtElsewhere() throws(ExecutionFailure) -> BuiltProducts {
    let staging = try Staging()
    var library = self
    library.cache = try staging.newFolder("cache")
    var built = try library.built(manifestDigest())
    built.staging = staging
    return built
  }

  private func built(_ manifest: Digest) throws(ExecutionFailure) -> BuiltProducts {
    let package = try DerivedPackage(library: self)
    try package.build()
    let plan = try BuildPlan(package: package)
    let inputs = try plan.inputFolders()
    let built = try plan.assembled(into: folder(manifest, inputs))
    try cache.folder("products").write(
      Array(inputs.joined(separator: "\n").utf8), to: manifest.hex + ".inputs")
    return built
  }

  /// Of the manifests, the versions of dependencies, the names and the toolchain.
  private func manifestDigest() throws(ExecutionFailure) -> Digest {
    var fields =
      [Array(project.path.utf8), Array(toolchain.identity.utf8)] + names.map { Array($0.utf8) }
    let files = project.names().filter(DerivedPackage.isManifest)
    guard files.contains("Package.swift") else {
      throw ExecutionFailure(
        "There is no Package.swift in '\(project.path)', and the configuration names products",
        remedy: "Take the products out of the configuration, or add a package with them")
    }
    for file in files { fields += [Array(file.utf8), project.bytes(of: file) ?? []] }
    return Digest(ofFields: fields)
  }

  private func remembered(_ manifest: Digest) -> BuiltProducts? {
    guard let list = cache.folder("products").bytes(of: manifest.hex + ".inputs") else {
      return nil
    }
    let inputs = String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
    return BuiltProducts(in: folder(manifest, inputs))
  }

  /// Where the products of these inputs lie.
  private func folder(_ manifest: Digest, _ inputs: [String]) -> LocalFolder {
    var fields = [Array(manifest.hex.utf8)]
    for input in inputs {
      let folder = LocalFolder(input)
      for file in folder.files() {
        fields += [Array("\(input)/\(file)".utf8), folder.bytes(of: file) ?? []]
      }
    }
    return cache.folder("products/\(Digest(ofFields: fields).hex)")
  }
}

extension BuiltProducts {
  static let description = "bundle.json"

  /// Nothing when the folder is not there, or its description and its digest cannot be read.
  init?(in folder: LocalFolder) {
    guard let digest = folder.bytes(of: "digest"),
      let known = Digest(hex: String(decoding: digest, as: UTF8.self)),
      let json = folder.bytes(of: BuiltProducts.description)
    else { return nil }
    do {
      bundle = try JSONDecoder().decode(ProductBundle.self, from: Data(json))
    } catch {
      return nil
    }
    self.folder = folder
    self.digest = known
    staging = nil
  }
}
