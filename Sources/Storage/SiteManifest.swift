package import Basics

/// The list of the files that sitegen wrote into an output folder, kept in that folder, so that a
/// later run removes what it once wrote and nothing else.
package struct SiteManifest: Sendable, Hashable {
  /// Beside the pages; hidden, because no reader asks for it.
  package static let name = ".sitegen-manifest"

  package private(set) var digests: [RelativePath: Digest]

  package init(of tree: FileTree) {
    digests = [:]
    for path in tree.paths {
      digests[path] = tree[path].map { Digest(of: $0) }
    }
  }

  /// Lines that are not a digest, two spaces and a path are passed over.
  package init(parsing text: String) {
    digests = [:]
    for line in text.split(separator: "\n") {
      guard line.utf8.count > 66, let digest = Digest(hex: String(line.prefix(64))),
        let path = RelativePath(String(line.dropFirst(66)))
      else { continue }
      digests[path] = digest
    }
  }

  /// One line a file, sorted by path, as `sha256sum -c` reads it.
  package var text: String {
    digests.sorted { $0.key < $1.key }
      .map { "\($0.value.hex)  \($0.key.text)\n" }
      .joined()
  }
}
