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

    /// Of the list of what sitegen wrote, as it is now; nothing where `write` was not asked.
    package internal(set) var manifest: Digest?

    package init() {}

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
    var changes = try changes(from: old, to: site)
    changes.manifest = Digest(of: manifest)
    if let strange = changes.edited.first(where: { old.manifest.digests[$0] == nil }) {
      throw StorageFailure(
        "\(output.filePath(strange)) was not written by sitegen, and the site needs its place",
        remedy: "Move the file away, or choose another folder with --output")
    }
    guard !changes.isEmpty || old.manifestBytes != manifest else { return changes }
    let written = Set(changes.written)
    let foreign = changes.foreign
    try StagedFolder.replace(output) { (staged) throws(StorageFailure) in
      for path in foreign { try staged.link(path, from: output) }
      for path in site.paths {
        guard let bytes = site[path] else { continue }
        if written.contains(path) {
          try staged.write(path, bytes)
        } else {
          try staged.link(path, from: output)
        }
      }
      try staged.write(SiteManifest.path, manifest)
      if output.exists { try staged.takeOver(from: output) }
    }
    return changes
  }

  /// The output folder as it is, without its manifest.
  ///
  /// Its files are read one by one, because an old site and a new one need not fit into memory
  /// together.
  private struct Existing {
    /// Sorted.
    var paths: [RelativePath] = []
    var manifest = SiteManifest(of: FileTree())
    var manifestBytes: [UInt8]?
  }

  private func existing() throws(StorageFailure) -> Existing {
    guard output.exists else { return Existing() }
    let paths = try output.files(including: .read, links: .left).sorted()
    guard paths.contains(SiteManifest.path) else { return Existing(paths: paths) }
    let bytes = try output.read(SiteManifest.path)
    return Existing(
      paths: paths.filter { $0 != SiteManifest.path },
      manifest: SiteManifest(parsing: String(decoding: bytes, as: UTF8.self)),
      manifestBytes: bytes)
  }

  private func changes(
    from old: Existing, to site: FileTree
  ) throws(StorageFailure) -> Changes {
    var changes = Changes()
    for path in old.paths {
      let bytes = try output.read(path)
      guard bytes != site[path] else { continue }
      let isOurs = old.manifest.digests[path] == Digest(of: bytes)
      switch (site[path] == nil, isOurs) {
      case (true, true): changes.removed.append(path)
      case (true, false): changes.foreign.append(path)
      case (false, true): changes.written.append(path)
      case (false, false):
        changes.written.append(path)
        changes.edited.append(path)
      }
    }
    let known = Set(old.paths)
    changes.written += site.paths.filter { !known.contains($0) }
    changes.written.sort()
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
