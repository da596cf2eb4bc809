/// Which Markdown a text is written in; each is the one before it and more.
package enum Dialect: String, Sendable, Hashable, CaseIterable {
  /// CommonMark 0.30, nothing else.
  case commonmark
  /// With tables, task lists, strikethrough and bare links (GFM 0.29).
  case gfm
  /// With footnotes, alerts, wiki links, embeds, heading ids, and emphasis next to CJK letters.
  case full
}
