package import HTML
package import Localization

/// A fence that is shown and not run: a diagram, a configuration file, a session in a terminal.
///
/// It scrolls by itself, so it can be focused and has a name.
package func codeBlock(
  _ code: String, info: String, _ phrases: Phrases = .builtIn("en")
) -> HTMLTree {
  let language = info.prefix { $0 != " " && $0 != "\t" }
  var tree = HTMLTree()
  tree.start(
    "pre",
    [
      .class("block"), .init("tabindex", "0"), .init("role", "group"),
      .label(of: language, phrases),
    ])
  tree.start("code", language.isEmpty ? [] : [.class("language-\(language)")])
  for line in highlightedLines(code, language: info) {
    tree.append(line)
    tree.text("\n")
  }
  tree.end("code")
  tree.end("pre")
  return tree
}

extension HTMLTree.Attribute {
  fileprivate static func label(of language: Substring, _ phrases: Phrases) -> Self {
    switch language {
    case "", "text", "txt", "plain": Self("aria-label", phrases[.plainText])
    default: Self("aria-label", phrases(.code, ["language": String(language)]))
    }
  }
}
