package import Basics

extension Configuration {
  /// The address at which everybody finds a file of the site; nothing where the site's own is not
  /// known.
  ///
  /// A page `index.html` is found by its folder, which is what people link to.
  package func publicAddress(of output: RelativePath, fragment: String? = nil) -> String? {
    guard let baseURL else { return nil }
    let path =
      output.name == "index.html" ? String(output.text.dropLast(output.name.count)) : output.text
    return baseURL + percentEncoded(path) + (fragment.map { "#" + percentEncoded($0) } ?? "")
  }

  /// Where a file that each language has one of lies: at the top for the main language, below
  /// `ko/` for another.
  package func path(of name: String, language: String) -> RelativePath {
    let prefix = language == languages.first?.code ? "" : language + "/"
    guard let path = RelativePath(prefix + name) else {
      preconditionFailure("'\(prefix + name)' is not a path")
    }
    return path
  }
}
