package import Basics
import Snippets
import Yams

extension FrontMatter {
  /// Reads the YAML of a front matter, which begins on line `firstLine` of its file; what is wrong is
  /// reported and left out.
  package static func parse(
    _ text: String, path: RelativePath, firstLine: Int, foreignKeys: [String: ForeignKey]
  ) -> Diagnosed<FrontMatter> {
    let source = YAMLSource(text, path: path, firstLine: firstLine)
    var reader = FrontMatterReader(YAMLReader(source), foreignKeys)
    reader.read()
    return Diagnosed(reader.matter, reader.yaml.diagnostics)
  }

  /// Goes through the keys.
  private struct FrontMatterReader {
    var matter = FrontMatter()
    var yaml: YAMLReader
    private let foreignKeys: [String: ForeignKey]

    init(_ yaml: YAMLReader, _ foreignKeys: [String: ForeignKey]) {
      self.yaml = yaml
      self.foreignKeys = foreignKeys
    }

    mutating func read() {
      var places: [Key: YAMLReader.Entry] = [:]
      for entry in yaml.root() ?? [] {
        guard let key = key(of: entry), !entry.isEmpty else { continue }
        if let earlier = places[key] {
          yaml.complain(
            "DuplicateKey", "Key '\(entry.key)' means '\(key.rawValue)', as '\(earlier.key)' does",
            at: entry.location)
          continue
        }
        places[key] = entry
        read(key, entry)
      }
    }

    private mutating func key(of entry: YAMLReader.Entry) -> Key? {
      if let key = Key(rawValue: entry.key) { return key }
      switch foreignKeys[entry.key] {
      case .means(let key): return key
      case .ignored: return nil
      case nil:
        let known = Key.allCases.map(\.rawValue) + foreignKeys.keys
        if nearest(to: entry.key, among: known) == nil {
          matter.unmappedKeys.append(Located(entry.key, at: entry.location))
        } else {
          yaml.unknownKey(entry, among: known, in: "front matter")
        }
        return nil
      }
    }

    private mutating func read(_ key: Key, _ entry: YAMLReader.Entry) {
      switch key {
      case .title: matter.title = text(entry)
      case .description: matter.description = text(entry)
      case .order: matter.order = yaml.number(entry)
      case .tags: matter.tags = yaml.texts(entry)
      case .level: matter.level = text(entry)
      case .prerequisites: matter.prerequisites = located(entry)
      case .aliases: matter.aliases = located(entry)
      case .draft: matter.isDraft = yaml.flag(entry) ?? false
      case .slug: matter.slug = slug(entry)
      case .lang: matter.language = text(entry).map { Located($0, at: entry.location) }
      case .snippets: readSnippets(entry)
      case .date: readDate(entry)
      case .related: matter.related = located(entry)
      case .words: readWords(entry)
      case .translationOf:
        matter.translationOf = yaml.text(entry).map {
          Located($0, at: yaml.source.location(entry.node))
        }
      }
    }

    private mutating func readWords(_ entry: YAMLReader.Entry) {
      for part in yaml.entries(of: entry) {
        guard let shown = yaml.text(part) else { continue }
        matter.words.append(
          PrintedWord(printed: Located(part.key, at: part.location), shown: shown))
      }
    }

    private mutating func located(_ entry: YAMLReader.Entry) -> [Located] {
      yaml.located(entry).map { Located($0.text, at: $0.location) }
    }

    /// Other tools leave quotes inside of quotes: `'"2024-04-28"'`.
    private mutating func text(_ entry: YAMLReader.Entry) -> String? {
      guard let text = yaml.text(entry) else { return nil }
      let isNested =
        Key(rawValue: entry.key) == nil && text.count >= 2 && text.hasPrefix("\"")
        && text.hasSuffix("\"")
      return isNested ? String(text.dropFirst().dropLast()) : text
    }

    private mutating func slug(_ entry: YAMLReader.Entry) -> Located? {
      guard let text = yaml.text(entry) else { return nil }
      guard let path = RelativePath(text), path.components.allSatisfy({ !$0.contains("#") }) else {
        yaml.wrongValue(entry, "Slug '\(text)' is not a path such as 'pipe' or 'signals/kill'")
        return nil
      }
      return Located(path.text, at: yaml.source.location(entry.node))
    }

    private mutating func readDate(_ entry: YAMLReader.Entry) {
      guard let text = text(entry) else { return }
      matter.date = CalendarDate(text)
      if matter.date == nil {
        yaml.wrongValue(entry, "Date '\(text)' is not a day such as 2024-04-28")
      }
    }

    /// `skip="reason"` or `no-run`, as on a fence; or `{skip: reason}`.
    private mutating func readSnippets(_ entry: YAMLReader.Entry) {
      if let text = entry.node.scalar?.string {
        let treatment = Treatment.usual(text, at: yaml.source.location(entry.node))
        yaml.append(treatment.diagnostics)
        matter.usualTreatment = treatment.value
        return
      }
      for part in yaml.entries(of: entry) {
        guard part.key == "skip" else {
          yaml.unknownKey(part, among: ["skip"], in: "'snippets'")
          continue
        }
        guard let reason = yaml.text(part) else { continue }
        matter.usualTreatment = .skip(reason: reason)
      }
    }
  }
}
