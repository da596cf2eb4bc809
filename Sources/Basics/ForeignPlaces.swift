/// Where `foreign` files are, in few words: folders that hold none of `own`, and lone files.
///
/// - Parameters:
///   - foreign: files of somebody else.
///   - own: files of ours.
/// - Returns: each folder or file once, sorted.
package func places(of foreign: [RelativePath], apartFrom own: [RelativePath]) -> [RelativePath] {
  let ownFolders = Set(own.flatMap(\.folders))
  let places = foreign.map { path in path.folders.first { !ownFolders.contains($0) } ?? path }
  return Set(places).sorted()
}

extension RelativePath {
  /// The folders that hold this path, the outermost first.
  fileprivate var folders: [RelativePath] {
    var folders: [RelativePath] = []
    var path = self
    while let parent = path.parent {
      folders.append(parent)
      path = parent
    }
    return folders.reversed()
  }
}
