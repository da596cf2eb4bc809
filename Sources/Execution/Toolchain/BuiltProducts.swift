package import Basics

/// A bundle on disk, known by its content.
package struct BuiltProducts: Sendable {
  package var bundle: ProductBundle
  /// Holds `modules`, `include`, `maps` and `objects`.
  package var folder: LocalFolder
  /// Of every file of the bundle: complete by construction, whatever the build was made from.
  package var digest: Digest
  /// Keeps the folder where it is a temporary one.
  var staging: Staging?
}
