/// A language whose fences are run.
package enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case swift, c, sh, bash

  /// The extension of its files under `Snippets/`, without the dot.
  package var fileExtension: String {
    switch self {
    case .swift: "swift"
    case .c: "c"
    case .sh, .bash: "sh"
    }
  }
}
