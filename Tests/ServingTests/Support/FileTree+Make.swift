import Basics

extension FileTree {
  static func make(_ files: [String: String]) -> FileTree {
    var tree = FileTree()
    for (name, text) in files {
      if let path = RelativePath(name) { tree[path] = Array(text.utf8) }
    }
    return tree
  }
}
