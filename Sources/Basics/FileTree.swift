/// Files by path, as a value: what a phase reads, or what it would have written.
package struct FileTree: Sendable, Hashable {
  private var contents: [RelativePath: [UInt8]]

  package init(_ contents: [RelativePath: [UInt8]] = [:]) {
    self.contents = contents
  }

  package subscript(path: RelativePath) -> [UInt8]? {
    get { contents[path] }
    set { contents[path] = newValue }
  }

  /// Every path, sorted by its bytes.
  package var paths: [RelativePath] { contents.keys.sorted() }

  package var count: Int { contents.count }

  /// The text of a file, malformed UTF-8 replaced by U+FFFD; nothing when there is no such file.
  package func text(at path: RelativePath) -> String? {
    contents[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// The files below `folder`, with their whole paths.
  package func files(in folder: RelativePath) -> [RelativePath] {
    let prefix = folder.text + "/"
    return contents.keys.filter { $0.text.utf8.starts(with: prefix.utf8) }.sorted()
  }

  /// Both trees; where a path is in both, the file of `other`.
  package func merging(_ other: FileTree) -> FileTree {
    FileTree(contents.merging(other.contents) { $1 })
  }
}
