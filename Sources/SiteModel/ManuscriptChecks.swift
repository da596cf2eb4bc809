import Basics

/// What can only be checked when all pages are known.
struct ManuscriptChecks {
  let pages: [Page]
  let configuration: Configuration

  var diagnostics: [Diagnostic] {
    prerequisites + related + sections + folders + aliases + unmappedKeys
      + FenceLanguages(pages: pages).diagnostics
  }

  private var prerequisites: [Diagnostic] {
    pages.flatMap { page in
      page.frontMatter.prerequisites.compactMap { needed in
        complaintUnlessPage(
          needed.text, language: page.address.language, called: "Prerequisite", needed.location)
      }
    }
  }

  private var related: [Diagnostic] {
    pages.flatMap { page in
      page.frontMatter.related.compactMap { other in
        complaintUnlessPage(
          other.text, language: page.address.language, called: "Related page", other.location)
      }
    }
  }

  private var sections: [Diagnostic] {
    guard let language = configuration.languages.first?.code else { return [] }
    return configuration.sections.flatMap(\.pages).compactMap { entry in
      complaintUnlessPage(entry.slug, language: language, called: "Page", entry.location)
    }
  }

  /// Folders with a title that hold no page.
  private var folders: [Diagnostic] {
    let known = Set(pages.compactMap(\.address.folder)).sorted()
    return configuration.folders.filter { !known.contains($0.path) }.map { folder in
      let meant = nearest(to: folder.path, among: known)
      return Diagnostic(
        .error, id: "MissingFolder",
        "Folder '\(folder.path)' holds no page\(didYouMean(meant))", at: folder.location,
        fix: meant.map { "Write '\($0)'" } ?? "Remove it from 'folders'")
    }
  }

  private func complaintUnlessPage(
    _ slug: String, language: String, called name: String, _ location: SourceLocation
  ) -> Diagnostic? {
    let main = configuration.languages[0].code
    let slugs = pages.filter { [language, main].contains($0.address.language) }
      .map(\.address.slug)
    guard !slugs.contains(slug) else { return nil }
    let meant = nearest(to: slug, among: slugs)
    return Diagnostic(
      .error, id: "MissingPage", "\(name) '\(slug)' is not there\(didYouMean(meant))",
      at: location, fix: meant.map { "Write '\($0)'" })
  }

  /// An alias may not be where a page, a file of the site or another alias is.
  private var aliases: [Diagnostic] {
    var owners = Dictionary(
      pages.map { ($0.output, SourceLocation($0.source, line: 1)) }
    ) { first, _ in first }
    var diagnostics: [Diagnostic] = []
    for page in pages {
      for alias in page.frontMatter.aliases {
        guard let output = Site.aliasOutput(alias.text) else {
          diagnostics.append(
            Diagnostic(
              .error, id: "MalformedAlias", "Alias '\(alias.text)' is not a path of the site",
              at: alias.location, fix: "Write it like 'old/pipes.html'"))
          continue
        }
        if let owner = owners[output] {
          diagnostics.append(
            Diagnostic(
              .error, id: "AliasCollision", "Alias '\(alias.text)' is taken", at: alias.location,
              notes: [.init("It belongs to what is here", at: owner)]))
        } else {
          owners[output] = alias.location
        }
      }
    }
    return diagnostics
  }

  /// Keys of other tools, each once for the whole site.
  private var unmappedKeys: [Diagnostic] {
    var seen: [String: Int] = [:]
    var first: [FrontMatter.Located] = []
    for page in pages {
      for key in page.frontMatter.unmappedKeys {
        if seen[key.text] == nil { first.append(key) }
        seen[key.text, default: 0] += 1
      }
    }
    return first.map { key in
      let others = (seen[key.text] ?? 1) - 1
      let more = others == 0 ? "" : ", nor are \(others) more of it"
      return Diagnostic(
        .warning, id: "UnmappedKey", "Key '\(key.text)' is not sitegen's and is not shown\(more)",
        at: key.location,
        fix: "Write '\(key.text): ignore' or what it means under 'foreign-keys' in "
          + Manuscript.configurationName)
    }
  }
}
