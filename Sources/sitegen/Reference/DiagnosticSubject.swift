/// What a diagnostic is about: a part of the reference.
enum DiagnosticSubject: String, CaseIterable {
  case configuration, frontMatter = "front-matter", pages, links, markdown, attributes, files
  case groups, recordings, compiling, running, scenes, traces, measurements, facts, glossary
  case translations, theme, site, probing

  var title: String {
    switch self {
    case .configuration: "site.yml"
    case .frontMatter: "Front matter"
    case .pages: "Pages"
    case .links: "Links"
    case .markdown: "Markdown"
    case .attributes: "Attributes of fences"
    case .files: "Files of programs"
    case .groups: "Fences and groups"
    case .recordings: "Recordings"
    case .compiling: "Compiling"
    case .running: "Running"
    case .scenes: "Scenes"
    case .traces: "Traces"
    case .measurements: "Measurements"
    case .facts: "Tables of facts"
    case .glossary: "Glossary"
    case .translations: "Translations"
    case .theme: "Theme"
    case .site: "The site on disk"
    case .probing: "Probing"
    }
  }
}
