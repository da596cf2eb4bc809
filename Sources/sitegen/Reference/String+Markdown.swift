extension String {
  /// Plain text as Markdown that shows it.
  var asMarkdown: String {
    reduce(into: "") { result, character in
      if "\\`*_<[|~".contains(character) { result.append("\\") }
      result.append(character)
    }
  }
}
