import Basics
import Markdown

/// What the file of a page says by itself, whatever the other files say.
struct ParsedPage: Sendable {
  /// Everything that decides it.
  struct Source: Sendable, Hashable {
    var path: RelativePath
    var bytes: [UInt8]
    var configuration: Configuration
  }

  let frontMatter: FrontMatter
  let frontMatterDiagnostics: [Diagnostic]
  /// Nothing where its first heading is no title, and it has no other.
  let title: String?
  /// Without the title; empty for a draft.
  let document: Document
  let documentDiagnostics: [Diagnostic]
  /// Of what a translator has to read.
  let proseDigest: Digest

  init(_ source: Source) {
    let configuration = source.configuration
    let parts = PageText.read(
      String(decoding: source.bytes, as: UTF8.self), path: source.path,
      foreignKeys: configuration.foreignKeys)
    let matter = parts.value.frontMatter
    let parsed = Document.parse(
      matter.isDraft ? "" : parts.value.body, path: source.path,
      firstLine: parts.value.bodyFirstLine, dialect: .full)
    var document = parsed.value
    // Where an author's HTML is shown, or left exactly as it is, a tag is no image of ours.
    if configuration.html == .sanitize { document.readRawImages() }
    title = document.takeTitle(known: matter.title)
    document.lowerHeadings()
    frontMatter = matter
    frontMatterDiagnostics = parts.diagnostics
    documentDiagnostics = parsed.diagnostics
    proseDigest = .prose(of: parts.value, without: document.fences(in: source.path))
    self.document = document
  }
}
