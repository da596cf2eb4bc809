package import Basics
package import Markdown
package import Markdown
package import Snippets

/// What `Content/site.yml` says about the whole site.
package struct Configuration: Sendable, Hashable {
  /// A language of the site, with the name its readers give it.
  package struct SiteLanguage: Sendable, Hashable {
    /// As in `Content/en/` and `<html lang="en">`.
    package var code: String
    package var name: String

    package init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// A part of the navigation.
  package struct Section: Sendable, Hashable {
    package var title: LocalizedText
    /// Slugs, in order.
    package var pages: [Page]

    /// A slug with the place it was written at, for complaints about pages that do not exist.
    package struct Page: Sendable, Hashable {
      package var slug: String
      package var location: SourceLocation
    }

    package init(title: LocalizedText, pages: [Page]) {
      self.title = title
      self.pages = pages
    }
  }

  /// What the menu calls the pages of a folder that are in no section.
  package struct Folder: Sendable, Hashable {
    /// The beginning of their slugs, without a `/` at its end: `contributing/decisions`.
    package var path: String
    package var title: LocalizedText
    /// Of the path, for complaints about folders that do not exist.
    package var location: SourceLocation

    package init(path: String, title: LocalizedText, location: SourceLocation) {
      self.path = path
      self.title = title
      self.location = location
    }
  }

  /// Pages whose fences are not run unless they say something about it.
  package struct SkippedPages: Sendable, Hashable {
    /// The beginning of a path below `Content/` or below a language's folder there; empty for all
    /// pages.
    package var prefix: String
    package var reason: String
  }

  package var title = LocalizedText("")
  /// Ends with `/`; nothing where it is not known, so that no feed can be written.
  package var baseURL: String?
  package var description = LocalizedText("")
  /// The first is the one the site is written in.
  package var languages = [SiteLanguage(code: "en", name: "English")]
  /// The beginnings of slugs whose pages stay in the first language, so that nobody misses their
  /// translations.
  package var untranslated: [String] = []
  /// Where the languages are listed, for complaints about what a language lacks.
  package var languagesLocation: SourceLocation?
  /// Library products that snippets may import.
  package var products: [String] = []
  package var limits = LimitPolicy()
  package var html = RawHTMLPolicy.sanitize
  package var foreignKeys: [String: ForeignKey] = [:]
  package var skippedPages: [SkippedPages] = []
  /// For links to a page's source; nothing for no such links.
  package var repositoryURL: String?
  /// In order; pages in none of them follow by their `order`.
  package var sections: [Section] = []
  /// Folders whose titles are not just their names.
  package var folders: [Folder] = []
  /// Nothing where no term is linked.
  package var glossary: GlossaryRule?

  package init() {}

  /// Whether a page of the first language is meant to have translations.
  package func isTranslated(_ slug: String) -> Bool {
    !untranslated.contains { slug.hasPrefix($0) }
  }

  /// What is done with a fence that says nothing, on a page that says nothing.
  package func usualTreatment(of page: RelativePath) -> Treatment {
    let folders = ["Content/"] + languages.map { "Content/\($0.code)/" }
    let skipped = skippedPages.first { rule in
      rule.prefix.isEmpty || folders.contains { page.text.hasPrefix($0 + rule.prefix) }
    }
    return skipped.map { .skip(reason: $0.reason) } ?? .run(expecting: .exit(0))
  }
}
