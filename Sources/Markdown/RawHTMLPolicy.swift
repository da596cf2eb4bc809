/// What becomes of HTML that an author wrote into Markdown.
package enum RawHTMLPolicy: String, Sendable, Hashable, CaseIterable {
  /// Written as it stands: for authors one trusts like the site itself.
  case allow
  /// Shown as text.
  case escape
  /// Harmless elements and attributes stay, balanced; the rest is taken out and reported.
  case sanitize
}
