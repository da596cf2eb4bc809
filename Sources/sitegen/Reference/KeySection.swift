import Basics

/// The part of a page that is about one key of YAML.
enum KeySection {
  /// Its heading and what is said about it; `file` makes of the example what stands in a file.
  static func blocks(
    _ key: String, _ documentation: KeyDocumentation, in file: (String) -> String
  ) -> [String] {
    [
      "## `\(key)`", documentation.meaning, "- **Value:** \(documentation.values)",
      ReferencePage.fence("yaml", file(documentation.example)),
    ]
  }
}
