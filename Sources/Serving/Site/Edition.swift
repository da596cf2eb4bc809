import Basics
import FlyingFox
import HTML

/// One state of the site, under a name of its own by which pages know whether they are of today.
struct Edition: Sendable {
  let site: ServedSite
  let name: String
  /// That of the edition before; empty for the first one.
  let before: String
  /// The files that are no pages and differ from the edition before, sorted.
  let changed: [RelativePath]

  init(_ site: ServedSite, name: String, after old: Edition? = nil) {
    self.site = site
    self.name = name
    before = old?.name ?? ""
    changed = old.map { Self.differences($0.site.files, site.files) } ?? []
  }

  /// What a page in a browser must know, as the data of one event: JSON on a single line.
  var announcement: String {
    let card = site.card.map { String(decoding: $0.html.serialized(), as: UTF8.self) }
    let paths = changed.map { Self.quoted("/" + $0.text) }.joined(separator: ",")
    return #"{"edition":\#(Self.quoted(name)),"before":\#(Self.quoted(before)),"#
      + #""changed":[\#(paths)],"card":\#(card.map(Self.quoted) ?? "null")}"#
  }

  private static func differences(_ old: FileTree, _ new: FileTree) -> [RelativePath] {
    Set(old.paths + new.paths).filter { !ContentType.isPage($0) && old[$0] != new[$0] }.sorted()
  }

  private static func quoted(_ text: String) -> String {
    var quoted: [UInt8] = []
    quoted.append(jsonString: Array(text.utf8))
    return String(decoding: quoted, as: UTF8.self)
  }
}
