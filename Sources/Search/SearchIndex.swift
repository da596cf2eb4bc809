import Basics

/// What can be searched in one language, as a script that hands it to the page that loads it.
///
/// A script, because a page that was opened from a folder may load nothing else. It holds texts and
/// no words: what a word is, is decided in one place only, by `engine.js`.
package struct SearchIndex: Sendable {
  /// Of the format, and a part of the file's name: a script and an index that do not know each other
  /// never meet.
  package static let version = 2

  /// The script that searches an index of this version.
  package static let engine = PackageResources.engine_js.withoutCommentLines

  private let entries: [SearchEntry]
  private let language: String

  package init(_ documents: [SearchDocument], language: String) {
    self.init(documents.map(SearchEntry.init), language: language)
  }

  package init(_ entries: [SearchEntry], language: String) {
    self.entries = entries
    self.language = language
  }

  /// Assigns `{version, language, pages, code, output}` to `sitegenSearchIndex`; the last three are
  /// arrays that belong together page by page, one page a line.
  package var script: [UInt8] {
    var script = Array("self.sitegenSearchIndex={\"version\":\(Self.version),\"language\":".utf8)
    script += .quoted(language)
    append("pages", \.page, to: &script)
    append("code", \.code, to: &script)
    append("output", \.output, to: &script)
    script += "};\n".utf8
    return script
  }

  private func append(
    _ name: String, _ part: KeyPath<SearchEntry, [UInt8]>, to script: inout [UInt8]
  ) {
    script += ",\n\"\(name)\":[".utf8
    for (index, entry) in entries.enumerated() {
      script += (index > 0 ? ",\n" : "\n").utf8
      script += entry[keyPath: part]
    }
    script += "]".utf8
  }
}
