import Basics
import Glibc
import Snippets

/// The project's package without what some of its products do not need.
struct DerivedPackage {
  static let probe = "sitegen_probe"

  let library: ProductLibrary
  let folder: LocalFolder
  let scratch: LocalFolder

  static func isManifest(_ name: String) -> Bool {
    name == "Package.resolved" || name.hasPrefix("Package") && name.hasSuffix(".swift")
  }

  /// Writes the package: manifests with their new end, links to all else but `Snippets`.
  init(library: ProductLibrary) throws(ExecutionFailure) {
    self.library = library
    folder = library.cache.folder("swiftpm/package")
    scratch = library.cache.folder("swiftpm/build")
    folder.remove()
    try folder.folder("Snippets").make()
    try folder.write(Array("print()\n".utf8), to: "Snippets/\(DerivedPackage.probe).swift")
    for name in library.project.names() {
      if DerivedPackage.isManifest(name) {
        try copyManifest(name)
      } else if !name.hasPrefix("."), name != "Snippets" {
        try link(name)
      }
    }
  }

  func build() throws(ExecutionFailure) {
    var (status, output) = try swiftBuild()
    if status != 0, Self.isOfAnotherPlace(output) {
      scratch.remove()
      (status, output) = try swiftBuild()
    }
    guard status == 0 else { throw failure(output) }
  }

  private func swiftBuild() throws(ExecutionFailure) -> (status: Int32, output: String) {
    try TrustedProcess(
      arguments: [
        library.toolchain.tool("swift-build"), "--package-path", folder.path, "--scratch-path",
        scratch.path,
      ]
    ).run()
  }

  /// Whether the compiler complains of modules that were built elsewhere, and then copied or moved
  /// here with the folder.
  ///
  /// Swift 6.3: `precompiled file '…' was compiled with module cache path '…', but the path is
  /// currently '…'`; other versions: `… has been built with a different module cache path`.
  static func isOfAnotherPlace(_ output: String) -> Bool {
    output.split(separator: "\n").contains {
      $0.contains("error: ") && $0.contains("module cache path")
    }
  }

  private func copyManifest(_ name: String) throws(ExecutionFailure) {
    guard var bytes = library.project.bytes(of: name) else {
      throw LocalFolder.failure("read", library.project.path(of: name))
    }
    if name.hasSuffix(".swift") { bytes += Array(manifestEnd.utf8) }
    try folder.write(bytes, to: name)
  }

  private func link(_ name: String) throws(ExecutionFailure) {
    guard symlink(library.project.path(of: name), folder.path(of: name)) == 0 else {
      throw LocalFolder.failure("make the link", folder.path(of: name))
    }
  }

  /// Where the products need another package, all dependencies stay.
  private var manifestEnd: String {
    let wanted = library.names.map { $0.debugDescription }.joined(separator: ", ")
    return """


      // Added by sitegen.
      do {
        let wanted = [\(wanted)]
        let libraries = package.products.compactMap { $0 as? Product.Library }
          .filter { wanted.contains($0.name) }
        for name in wanted where !libraries.contains(where: { $0.name == name }) {
          preconditionFailure("sitegen: the package has no library product '\\(name)'")
        }
        var open = libraries.flatMap(\\.targets)
        var kept: Set<String> = []
        var needsOthers = false
        while let name = open.popLast() {
          guard let target = package.targets.first(where: { $0.name == name }) else {
            needsOthers = true
            continue
          }
          guard kept.insert(name).inserted else { continue }
          for dependency in target.dependencies {
            switch dependency {
            case .targetItem(let name, _), .byNameItem(let name, _): open.append(name)
            default: needsOthers = true
            }
          }
        }
        package.products = libraries
        package.targets = package.targets.filter { kept.contains($0.name) }
        package.dependencies = needsOthers ? package.dependencies.map { dependency in
          guard case .fileSystem(_, let path) = dependency.kind, !path.hasPrefix("/") else {
            return dependency
          }
          return .package(path: \(library.project.path.debugDescription) + "/" + path)
        } : []
      }

      """
  }

  private func failure(_ output: String) -> ExecutionFailure {
    let complaints = output.split(separator: "\n").filter {
      $0.contains(": error: ") || $0.hasPrefix("error: ") || $0.contains("sitegen: ")
    }
    var seen: Set<Substring> = []
    let lines = complaints.filter { seen.insert($0).inserted }.prefix(10).map {
      $0.split(separator: folder.path + "/", omittingEmptySubsequences: false).joined()
    }
    let words = lines.isEmpty ? output : lines.joined(separator: "\n")
    let products = library.names.map { "'\($0)'" }.joined(separator: ", ")
    return ExecutionFailure(
      "The library products \(products) cannot be built:\n\(words)",
      remedy: "Run 'swift build' in the project and mend what it reports")
  }
}
