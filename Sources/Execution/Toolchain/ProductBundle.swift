import Basics

/// Library products of the project, built: what a program needs to import them and link with them.
package struct ProductBundle: Sendable, Hashable, Codable {
  /// Where the folder of the bundle is, in the texts of options.
  static let place = "@bundle@"

  /// Names of Swift and C modules that may be imported, sorted.
  var moduleNames: [String]
  /// Options for the Swift compiler, with `place` in them.
  var swiftOptions: [String]
  /// Folders of headers inside the bundle, with `place` in them.
  var includeFolders: [String]
  /// The same folders as a reader would name them, from the project's folder.
  package var headerFolders: [String]
  /// Object files, by their path in the bundle.
  var objects: [String]
  /// Linker options such as `-lz`.
  var libraries: [String]

  func swiftOptions(in folder: String) -> [String] { swiftOptions.map { placed($0, in: folder) } }

  func includeOptions(in folder: String) -> [String] {
    includeFolders.map { "-I" + placed($0, in: folder) }
  }

  func objects(in folder: String) -> [String] { objects.map { "\(folder)/\($0)" } }

  /// A C program is linked with what was C, because the rest would need Swift's runtime.
  func cObjects(in folder: String) -> [String] {
    objects(in: folder).filter { !$0.hasSuffix(".swift.o") }
  }

  private func placed(_ option: String, in folder: String) -> String {
    option.split(separator: ProductBundle.place, omittingEmptySubsequences: false)
      .joined(separator: folder)
  }
}
