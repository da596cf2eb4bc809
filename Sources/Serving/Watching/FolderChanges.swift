package import Basics

/// What may have changed below a folder since it was last told.
package enum FolderChanges: Sendable, Hashable {
  /// Files, and folders with everything in them; each may be gone.
  case some(Set<RelativePath>)
  /// The kernel could not keep up, or the folder itself was exchanged.
  case everything

  static let none = FolderChanges.some([])

  var isEmpty: Bool { self == .none }

  mutating func add(_ other: FolderChanges) {
    switch (self, other) {
    case (.some(let paths), .some(let others)): self = .some(paths.union(others))
    default: self = .everything
    }
  }
}
