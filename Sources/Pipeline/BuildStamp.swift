package import Basics

/// What a finished build made of its inputs, so that the next one need not make it again.
///
/// A site is a function of its inputs: where all of them are equal, and the site still is what was
/// written, there is nothing to do but to say again what the author must know.
package struct BuildStamp: Sendable, Hashable {
  /// Of everything that decides what the site is, see `inputs(sources:circumstances:)`.
  package let inputs: Digest
  /// Of what lies in the output folder, as whoever looks there tells it.
  package let site: Digest
  /// The products of the project that programs import: their content is one of the inputs.
  package let products: [String]
  package let pageCount: Int
  package let programCount: Int
  /// In the order in which they were printed; none is an error.
  package let diagnostics: [Diagnostic]

  package init(
    inputs: Digest, site: Digest, products: [String], pageCount: Int, programCount: Int,
    diagnostics: [Diagnostic]
  ) {
    self.inputs = inputs
    self.site = site
    self.products = products
    self.pageCount = pageCount
    self.programCount = programCount
    self.diagnostics = diagnostics
  }

  /// What a build depends on, as one digest.
  ///
  /// - Parameters:
  ///   - sources: every file of the project that a build reads, by path and bytes.
  ///   - circumstances: what else decides: sitegen itself, the options, and where there are
  ///     programs the toolchain, the sandbox and the products.
  /// - Returns: equal digests for equal inputs, and for no others.
  package static func inputs(sources: FileTree, circumstances: [String]) -> Digest {
    var fields = [Array("\(circumstances.count)".utf8)] + circumstances.map { Array($0.utf8) }
    for path in sources.paths {
      guard let bytes = sources[path] else { continue }
      fields += [Array(path.text.utf8), bytes]
    }
    return Digest(ofFields: fields)
  }
}
