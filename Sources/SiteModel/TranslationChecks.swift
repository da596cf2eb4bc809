import Basics
import Markdown
import Snippets

/// Whether the translations are the pages that they translate.
struct TranslationChecks {
  let pages: [Page]
  let snippets: [Snippet]
  let configuration: Configuration

  /// As many digits as `translation-of` needs.
  private static let digitsCount = 12

  var diagnostics: [Diagnostic] {
    guard configuration.languages.count > 1 else { return [] }
    return missing + strangers
      + translations.flatMap { version($0, of: $1) + programs($0, of: $1) }
  }

  private var main: String { configuration.languages[0].code }

  private var originals: [String: Page] {
    Dictionary(
      uniqueKeysWithValues: pages.filter { $0.address.language == main }
        .map { ($0.address.slug, $0) })
  }

  /// Each page of another language with the one that it translates.
  private var translations: [(Page, of: Page)] {
    let originals = originals
    return pages.compactMap { page in
      guard page.address.language != main else { return nil }
      return originals[page.address.slug].map { (page, of: $0) }
    }
  }

  /// One complaint a language.
  private var missing: [Diagnostic] {
    let slugs = originals.keys.filter(configuration.isTranslated).sorted()
    return configuration.languages.dropFirst().compactMap { language in
      let own = Set(pages.filter { $0.address.language == language.code }.map(\.address.slug))
      let missing = slugs.filter { !own.contains($0) }
      guard !missing.isEmpty else { return nil }
      let count = missing.count == 1 ? "1 page" : "\(missing.count) pages"
      return Diagnostic(
        .warning, id: "MissingTranslation",
        "Language '\(language.code)' lacks \(count): \(missing.joined(separator: ", "))",
        at: configuration.languagesLocation,
        fix: "Write them, or list what stays in '\(main)' under 'untranslated'")
    }
  }

  /// Pages of other languages that translate nothing, and do not say that they stand alone.
  private var strangers: [Diagnostic] {
    let originals = originals
    return pages.compactMap { page in
      guard page.address.language != main, originals[page.address.slug] == nil,
        page.frontMatter.translationOf?.text != FrontMatter.noOriginal
      else { return nil }
      let meant = original(meantBy: page)
      let key = "'translation-of: \(FrontMatter.noOriginal)'"
      return Diagnostic(
        .warning, id: "MissingOriginal",
        "Language '\(main)' has no page '\(page.address.slug)' of which this is a translation"
          + didYouMean(meant),
        at: page.frontMatter.translationOf?.location ?? SourceLocation(page.source, line: 1),
        fix: meant.map { "Call this page '\($0)', too; or write \(key) if it is to stand alone" }
          ?? "Write it, or \(key) if this page is to stand alone")
    }
  }

  /// The slug of the page whose version a translation names, or of one that has none and is called
  /// almost like it.
  private func original(meantBy page: Page) -> String? {
    let translated = Set(
      pages.filter { $0.address.language == page.address.language }.map(\.address.slug))
    let lacking = originals.values.filter { !translated.contains($0.address.slug) }
    let version = page.frontMatter.translationOf?.text
    let named = lacking.first { original in
      version.map { original.proseDigest?.hex.hasPrefix($0) == true && $0.utf8.count >= 8 } ?? false
    }
    return named?.address.slug
      ?? nearest(to: page.address.slug, among: lacking.map(\.address.slug))
  }

  /// Whether the original is still the text that was translated.
  private func version(_ page: Page, of original: Page) -> [Diagnostic] {
    guard let digest = original.proseDigest?.hex.prefix(Self.digitsCount) else { return [] }
    let fix = "Write 'translation-of: \(digest)' when it says what \(original.source) says"
    guard let known = page.frontMatter.translationOf, known.text != FrontMatter.noOriginal else {
      return [
        Diagnostic(
          .warning, id: "UndatedTranslation",
          "Translation does not say which version of \(original.source) it is",
          at: page.frontMatter.translationOf?.location ?? SourceLocation(page.source, line: 1),
          fix: fix)
      ]
    }
    guard known.text != digest else { return [] }
    return [
      Diagnostic(
        .warning, id: "OutdatedTranslation",
        "\(original.source) has changed since it was translated", at: known.location, fix: fix)
    ]
  }

  /// A name that nobody gave comes with the line of the program.
  private static func words(for snippet: Snippet) -> String {
    let line = snippet.writtenName == nil ? " (line \(snippet.location.range.start.line))" : ""
    return "'\(snippet.program.name)'\(line)"
  }

  /// Nobody knows a program by a name that nobody gave it, so that one is told by its line.
  private func addition(
    _ snippet: Snippet, of original: Page, at place: SourceLocation
  ) -> Diagnostic {
    let name = snippet.writtenName
    let program = name.map { "program '\($0)'" } ?? "the program of line \(place.range.start.line)"
    let naming = name == nil ? " with 'name=NAME'" : ""
    return Diagnostic(
      .error, id: "TranslationAddsProgram", "\(original.source) does not have \(program)",
      at: place,
      fix: "Write it there\(naming), and show it here with 'snippet=\(name ?? "NAME")'")
  }

  /// Both show the same programs.
  private func programs(_ page: Page, of original: Page) -> [Diagnostic] {
    let known = Set(original.programs.map(\.snippet))
    let shown = page.programs
    // A program in doubt may be meant to show one of the original.
    guard !shown.contains(where: { snippets[$0.snippet].isInDoubt }) else { return [] }
    let added = shown.filter { !known.contains($0.snippet) }.map { program in
      addition(
        snippets[program.snippet], of: original,
        at: SourceLocation(page.source, page.document.nodes[program.node].range))
    }
    let lacking = known.subtracting(shown.map(\.snippet)).map { snippets[$0] }
      .sorted { ($0.program.name, $0.id) < ($1.program.name, $1.id) }
    guard !lacking.isEmpty else { return added }
    return added + [
      Diagnostic(
        .warning, id: "TranslationLacksProgram",
        "Translation does not show \(lacking.map(Self.words).joined(separator: ", "))",
        at: SourceLocation(page.source, line: 1),
        fix: "Show what \(original.source) shows, with 'snippet=\(lacking[0].program.name)'"
          + (lacking.count > 1 ? " and so on" : ""))
    ]
  }
}

extension Page {
  /// The programs it shows, each with the node of its fence.
  fileprivate var programs: [(node: Int, snippet: Int)] {
    fenceIndices.compactMap { node in
      guard case .snippet(let appearance)? = fences[node], !appearance.isHidden else { return nil }
      return appearance.snippet.map { (node, $0) }
    }
  }
}
