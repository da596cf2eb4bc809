package import Basics
import Markdown
import Markdown
import Snippets
import Yams

extension Configuration {
  /// Reads `site.yml`; what is wrong is reported and left at its usual value.
  package static func parse(_ text: String, path: RelativePath) -> Diagnosed<Configuration> {
    let source = YAMLSource(text, path: path)
    var reader = ConfigurationReader(source)
    reader.read()
    return Diagnosed(reader.configuration, reader.diagnostics)
  }

  /// Goes through the keys.
  private struct ConfigurationReader {
    var configuration = Configuration()
    var yaml: YAMLReader

    init(_ source: YAMLSource) { yaml = YAMLReader(source) }

    var diagnostics: [Diagnostic] { yaml.diagnostics }

    mutating func read() {
      guard let entries = yaml.root() else { return }
      for entry in entries { read(entry) }
      if let text = yaml.unread[Key.languages.rawValue] { guessLanguages(in: text) }
      let title = Key.title.rawValue
      let isGiven = entries.contains { $0.key == title && !$0.isEmpty }
      if !isGiven, yaml.unread[title] == nil {
        yaml.complain(
          "MissingTitle", "Site has no title", at: SourceLocation(yaml.source.path, line: 1),
          fix: "Write 'title: …' into \(yaml.source.path)")
      }
    }

    private mutating func read(_ entry: YAMLReader.Entry) {
      guard let key = Key(rawValue: entry.key) else {
        return yaml.unknownKey(
          entry, among: Key.allCases.map(\.rawValue).sorted(), in: "site.yml")
      }
      guard !entry.isEmpty else { return }
      switch key {
      case .title: configuration.title = localized(entry)
      case .description: configuration.description = localized(entry)
      case .baseURL: configuration.baseURL = url(entry).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
      case .repository: configuration.repositoryURL = url(entry)
      case .languages: readLanguages(entry)
      case .products: readProducts(entry)
      case .limits: readLimits(entry)
      case .html: readHTML(entry)
      case .foreignKeys: readForeignKeys(entry)
      case .snippets: readSnippets(entry)
      case .sections: readSections(entry)
      case .folders: readFolders(entry)
      case .untranslated: configuration.untranslated = yaml.texts(entry)
      case .glossary: configuration.glossary = yaml.glossaryRule(entry)
      }
    }

    /// A text, or a text for each language: `{en: Pipes, ko: 파이프}`.
    private mutating func localized(_ entry: YAMLReader.Entry) -> LocalizedText {
      guard case .mapping = entry.node else { return LocalizedText(yaml.text(entry) ?? "") }
      var text = LocalizedText("")
      for translation in yaml.entries(of: entry) {
        guard let words = yaml.text(translation) else { continue }
        if text.standard.isEmpty { text.standard = words }
        text.translations[translation.key] = words
      }
      return text
    }

    private mutating func url(_ entry: YAMLReader.Entry) -> String? {
      guard let text = yaml.text(entry) else { return nil }
      guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" ") else {
        yaml.wrongValue(
          entry, "Address '\(text)' must begin with https:// or http://")
        return nil
      }
      return text
    }

    private mutating func readLanguages(_ entry: YAMLReader.Entry) {
      var languages: [SiteLanguage] = []
      for node in yaml.nodes(entry) {
        guard let language = language(node, in: entry) else { continue }
        if languages.contains(where: { $0.code == language.code }) {
          yaml.complain(
            "DuplicateLanguage", "Language '\(language.code)' is given twice",
            at: yaml.source.location(node))
        } else {
          languages.append(language)
        }
      }
      if !languages.isEmpty { configuration.languages = languages }
      configuration.languagesLocation = entry.location
    }

    /// Every link and page would be wrong without the languages, which a reader still recognises.
    private mutating func guessLanguages(in text: String) {
      let words = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
      var languages: [SiteLanguage] = []
      for code in words.map(String.init) where Configuration.isLanguageCode(code) {
        guard !languages.contains(where: { $0.code == code }) else { continue }
        languages.append(SiteLanguage(code: code, name: Configuration.ownNames[code] ?? code))
      }
      if !languages.isEmpty { configuration.languages = languages }
    }

    private mutating func language(
      _ node: Yams.Node, in entry: YAMLReader.Entry
    ) -> SiteLanguage? {
      var code = node.scalar?.string
      var name: String?
      if case .mapping(let mapping) = node {
        for part in yaml.entries(mapping) {
          switch part.key {
          case "code": code = yaml.text(part)
          case "name": name = yaml.text(part)
          default: yaml.unknownKey(part, among: ["code", "name"], in: "a language")
          }
        }
      }
      guard let code, Configuration.isLanguageCode(code) else {
        yaml.complain(
          "WrongValue", "Language '\(code ?? "")' is not a code such as 'en' or 'pt-BR'",
          at: yaml.source.location(node))
        return nil
      }
      return SiteLanguage(code: code, name: name ?? Configuration.ownNames[code] ?? code)
    }

    private mutating func readProducts(_ entry: YAMLReader.Entry) {
      for (name, location) in yaml.located(entry) {
        if Program.isName(name) {
          configuration.products.append(name)
        } else {
          yaml.complain("WrongValue", "Product '\(name)' is not a name", at: location)
        }
      }
    }

    private mutating func readLimits(_ entry: YAMLReader.Entry) {
      for part in yaml.entries(of: entry) {
        switch part.key {
        case "default": read(part, into: \.standard)
        case "ceiling": read(part, into: \.ceiling)
        default: yaml.unknownKey(part, among: ["ceiling", "default"], in: "'limits'")
        }
      }
      for name in Limits.Name.allCases {
        let (standard, ceiling) = (
          configuration.limits.standard.amount(name), configuration.limits.ceiling.amount(name)
        )
        guard standard.value > ceiling.value else { continue }
        yaml.complain(
          "LimitAboveCeiling",
          "Limit '\(name.rawValue)' is \(standard.description) by default, above its ceiling of "
            + "\(ceiling.description)", at: entry.location)
        configuration.limits.ceiling.set(standard)
      }
    }

    private mutating func read(
      _ entry: YAMLReader.Entry, into limits: WritableKeyPath<LimitPolicy, Limits>
    ) {
      for part in yaml.entries(of: entry) {
        guard let name = Limits.Name(rawValue: part.key) else {
          yaml.unknownKey(
            part, among: Limits.Name.allCases.map(\.rawValue).sorted(), in: "'\(entry.key)'")
          continue
        }
        guard let text = yaml.text(part) else { continue }
        if let amount = LimitAmount(name, text) {
          configuration.limits[keyPath: limits].set(amount)
        } else {
          yaml.wrongValue(part, "Limit '\(text)' is not \(LimitAmount.form(of: name))")
        }
      }
    }

    private mutating func readHTML(_ entry: YAMLReader.Entry) {
      guard let text = yaml.text(entry) else { return }
      if let policy = RawHTMLPolicy(rawValue: text) {
        configuration.html = policy
      } else {
        yaml.wrongValue(entry, "Policy '\(text)' must be allow, escape or sanitize")
      }
    }

    private mutating func readForeignKeys(_ entry: YAMLReader.Entry) {
      let known = FrontMatter.Key.allCases.map(\.rawValue)
      for part in yaml.entries(of: entry) {
        guard let meaning = yaml.text(part) else { continue }
        if FrontMatter.Key(rawValue: part.key) != nil {
          yaml.complain(
            "WrongValue", "Key '\(part.key)' is sitegen's own and cannot mean another",
            at: part.location)
        } else if meaning == "ignore" {
          configuration.foreignKeys[part.key] = .ignored
        } else if let key = FrontMatter.Key(rawValue: meaning) {
          configuration.foreignKeys[part.key] = .means(key)
        } else {
          let meant = nearest(to: meaning, among: known + ["ignore"])
          yaml.wrongValue(
            part,
            "Meaning '\(meaning)' is not a front-matter key"
              + (meant.map { "; did you mean '\($0)'?" } ?? ""),
            fix: "Use one of \(known.joined(separator: ", ")), or ignore")
        }
      }
    }

    /// `snippets: {skip: reason}` for all pages, or a list of `{pages: notes/, reason: …}`.
    private mutating func readSnippets(_ entry: YAMLReader.Entry) {
      for part in yaml.entries(of: entry) {
        guard part.key == "skip" else {
          yaml.unknownKey(part, among: ["skip"], in: "'snippets'")
          continue
        }
        if let reason = part.node.scalar?.string {
          configuration.skippedPages.append(SkippedPages(prefix: "", reason: reason))
        } else {
          for node in yaml.nodes(part) { readSkippedPages(node) }
        }
      }
    }

    private mutating func readSkippedPages(_ node: Yams.Node) {
      var pages: String?
      var reason: String?
      guard case .mapping(let mapping) = node else {
        return yaml.complain(
          "WrongType", "Value in 'skip' must be keys and values", at: yaml.source.location(node),
          fix: "Write '- {pages: notes/, reason: …}'")
      }
      for part in yaml.entries(mapping) {
        switch part.key {
        case "pages": pages = yaml.text(part)
        case "reason": reason = yaml.text(part)
        default: yaml.unknownKey(part, among: ["pages", "reason"], in: "'skip'")
        }
      }
      guard let pages, let reason else {
        return yaml.complain(
          "MissingKey", "Key '\(pages == nil ? "pages" : "reason")' is missing in 'skip'",
          at: yaml.source.location(node))
      }
      configuration.skippedPages.append(SkippedPages(prefix: pages, reason: reason))
    }

    /// `folders: {contributing: {en: Contributing, ko: 기여}}`.
    private mutating func readFolders(_ entry: YAMLReader.Entry) {
      for part in yaml.entries(of: entry) {
        let path = part.key.split(separator: "/").joined(separator: "/")
        let title = localized(part)
        guard !title.standard.isEmpty else { continue }
        configuration.folders.append(Folder(path: path, title: title, location: part.location))
      }
    }

    private mutating func readSections(_ entry: YAMLReader.Entry) {
      for node in yaml.nodes(entry) {
        guard case .mapping(let mapping) = node else {
          yaml.complain(
            "WrongType", "Value in 'sections' must be keys and values",
            at: yaml.source.location(node), fix: "Write '- {title: …, pages: [pipe, fifo]}'")
          continue
        }
        var section = Section(title: LocalizedText(""), pages: [])
        for part in yaml.entries(mapping) {
          switch part.key {
          case "title": section.title = localized(part)
          case "pages":
            section.pages = yaml.located(part).map {
              Section.Page(slug: $0.text, location: $0.location)
            }
          default: yaml.unknownKey(part, among: ["pages", "title"], in: "a section")
          }
        }
        if section.title.standard.isEmpty {
          yaml.complain("MissingKey", "Section has no title", at: yaml.source.location(node))
        }
        configuration.sections.append(section)
      }
    }
  }

  /// Two or three lower-case letters, then subtags (BCP 47).
  private static func isLanguageCode(_ text: String) -> Bool {
    let tags = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let first = tags.first, (2...3).contains(first.utf8.count),
      first.utf8.allSatisfy({ (97...122).contains($0) })
    else { return false }
    return tags.dropFirst().allSatisfy { tag in
      (1...8).contains(tag.utf8.count)
        && tag.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// What readers call their language, for configurations that give only codes.
  private static let ownNames = [
    "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français", "ja": "日本語",
    "ko": "한국어", "zh": "中文",
  ]
}
