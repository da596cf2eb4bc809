package import Basics
import Glibc

/// The one writer of the output folder: it holds the old site or the new one, never half of it.
///
/// The new site is put together in a folder beside the old one, unchanged files by hard link, and
/// the two are exchanged by one `renameat2(RENAME_EXCHANGE)`. Files that no run of sitegen wrote
/// move along untouched.
package struct SiteWriter: Sendable {
  private let output: Folder

  package init(output: Folder) {
    self.output = output
  }

  /// What a run did to the output folder.
  package struct Changes: Sendable, Hashable {
    package var written: [RelativePath] = []
    package var removed: [RelativePath] = []
    /// Files that sitegen did not write, or that were edited since: left as they are.
    package var foreign: [RelativePath] = []
    /// Where they are: files, and folders in which nothing is sitegen's.
    package var foreignPlaces: [RelativePath] = []
    /// Files that sitegen wrote and somebody edited since, where the new site says otherwise.
    package var edited: [RelativePath] = []

    package var isEmpty: Bool { written.isEmpty && removed.isEmpty }
  }

  /// What `write` would do; reads, and writes nothing.
  package func changes(for site: FileTree) throws(StorageFailure) -> Changes {
    try changes(from: existing(), to: site)
  }

  /// Brings the output folder to `site`.
  /// - Throws: what the file system refused; then the folder is as it was.
  package func write(_ site: FileTree) throws(StorageFailure) -> Changes {
    let manifest = Array(SiteManifest(of: site).text.utf8)
    let old = try existing()
    let changes = changes(from: old, to: site)
    if let strange = changes.edited.first(where: { old.manifest.digests[$0] == nil }) {
      throw StorageFailure(
        "\(output.filePath(strange)) was not written by sitegen, and the site needs its place",
        remedy: "Move the file away, or choose another folder with --output")
    }
    guard !changes.isEmpty || old.manifestBytes != manifest else { return changes }
    try StagedFolder.replace(output) { (staged) throws(StorageFailure) in
      for path in changes.foreign { try staged.link(path, from: output) }
      for path in site.paths {
        guard let bytes = site[path] else { continue }
        if old.tree[path] == bytes {
          try staged.link(path, from: output)
        } else {
          try staged.write(path, bytes)
        }
      }
      try staged.write(SiteManifest.path, manifest)
      if output.exists { try staged.takeOver(from: output) }
    }
    return changes
  }

  /// The output folder as it is, without its manifest.
  private struct Existing {
    var tree: FileTree
    var manifest: SiteManifest
    var manifestBytes: [UInt8]?
  }

  private func existing() throws(StorageFailure) -> Existing {
    guard output.exists else {
      return Existing(tree: FileTree(), manifest: SiteManifest(of: FileTree()), manifestBytes: nil)
    }
    var tree = try output.read(including: .read, links: .left)
    let bytes = tree[SiteManifest.path]
    tree[SiteManifest.path] = nil
    let manifest = SiteManifest(parsing: String(decoding: bytes ?? [], as: UTF8.self))
    return Existing(tree: tree, manifest: manifest, manifestBytes: bytes)
  }

  private func changes(from old: Existing, to site: FileTree) -> Changes {
    var changes = Changes()
    for path in site.paths where old.tree[path] != site[path] {
      changes.written.append(path)
      guard let bytes = old.tree[path] else { continue }
      if old.manifest.digests[path] != Digest(of: bytes) { changes.edited.append(path) }
    }
    for path in old.tree.paths where site[path] == nil {
      let isOurs = old.tree[path].map { Digest(of: $0) } == old.manifest.digests[path]
      if isOurs { changes.removed.append(path) } else { changes.foreign.append(path) }
    }
    changes.foreignPlaces = places(of: changes.foreign, apartFrom: site.paths)
    return changes
  }
}

extension SiteManifest {
  static var path: RelativePath {
    guard let path = RelativePath(name) else {
      preconditionFailure("The manifest's name is not a path: \(name)")
    }
    return path
  }
}
