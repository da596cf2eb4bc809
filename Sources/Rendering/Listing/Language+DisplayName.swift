import Snippets

extension Language {
  /// As a reader knows it.
  var displayName: String {
    switch self {
    case .swift: "Swift"
    case .c: "C"
    case .sh: "sh"
    case .bash: "bash"
    }
  }
}
