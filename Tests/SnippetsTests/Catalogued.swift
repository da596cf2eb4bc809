import Basics
import Snippets

/// A project of one page and some files, as its catalogue.
struct Catalogued {
  /// The page is `Content/chat.md`; its fences begin ten lines apart, each info string at column 4
  /// of its line, its code on the next.
  static func collect(
    _ fences: [(info: String, code: String)], files: [String: String] = [:],
    traces: [String: String] = [:]
  ) -> Diagnosed<SnippetCatalog> {
    let place = path("Content/chat.md")
    let fences = fences.enumerated().map { index, fence in
      let lines = fence.code.isEmpty ? [] : fence.code.split(separator: "\n").map(String.init)
      let line = 10 * (index + 1)
      return Fence(
        info: fence.info, infoLocation: SourceLocation(place, line: line, column: 4),
        lines: lines, firstLine: line + 1, indents: lines.map { _ in 0 })
    }
    let texts = traces.map { (path($0.key), $0.value) }
    let page = PageFences(
      path: place, slug: "chat", fences: fences,
      traces: Dictionary(uniqueKeysWithValues: texts))
    let contents = files.map { (path($0.key), Array($0.value.utf8)) }
    let tree = FileTree(Dictionary(uniqueKeysWithValues: contents))
    return SnippetLibrary.read(tree, folder: path("Snippets")).then {
      SnippetCatalog.collect(pages: [page], library: $0, policy: LimitPolicy())
    }
  }
}

extension SnippetCatalog {
  /// What the fences of its only page show.
  var appearances: [Appearance] {
    roles[0].compactMap { role in
      if case .snippet(let appearance) = role { appearance } else { nil }
    }
  }
}
