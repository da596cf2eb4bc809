import Basics
import Localization

/// Reads the files of a project's theme; what is wrong is reported, and ours stands in for it.
struct ThemeReader {
  /// Where a project's theme lies.
  private static let folder = "Theme/"
  private static let templateName = "page.mustache"
  private static let extraName = "extra.css"
  private static let stringsFolder = "strings/"

  private let files: FileTree
  private var template = Theme.builtIn.template
  private var assets: [ThemeAsset: [UInt8]]
  private var extra: [UInt8] = []
  private var wordings: [String: [Phrase: Wording]] = [:]
  private var diagnostics: [Diagnostic] = []

  init(_ files: FileTree) {
    self.files = files
    assets = Dictionary(
      uniqueKeysWithValues: ThemeAsset.allCases.map { ($0, Theme.builtIn.bytes(of: $0)) })
  }

  mutating func read() -> Diagnosed<Theme> {
    for path in files.paths { read(path, files[path] ?? []) }
    assets[.stylesheet, default: []] += extra
    return Diagnosed(
      Theme(template: template, assets: assets, wordings: wordings), diagnostics.sorted())
  }

  private mutating func read(_ path: RelativePath, _ bytes: [UInt8]) {
    // A tree may be of the project, or of the folder alone.
    let isInProject = path.text.hasPrefix(Self.folder)
    let name = isInProject ? String(path.text.dropFirst(Self.folder.count)) : path.text
    let place = RelativePath(isInProject ? path.text : Self.folder + path.text) ?? path
    if let asset = ThemeAsset(rawValue: name) {
      assets[asset] = bytes
    } else if name == Self.extraName {
      extra = [UInt8(ascii: "\n")] + bytes
    } else if name == Self.templateName {
      readTemplate(String(decoding: bytes, as: UTF8.self), place)
    } else if name.hasPrefix(Self.stringsFolder), path.fileExtension == "yml" {
      readStrings(String(decoding: bytes, as: UTF8.self), place)
    } else {
      diagnostics.append(Self.unknown(name, at: place))
    }
  }

  private mutating func readTemplate(_ text: String, _ path: RelativePath) {
    let read = PageTemplate.read(text)
    diagnostics += read.mistakes.map { mistake in
      Diagnostic(
        .error, id: "BrokenTemplate", mistake.summary,
        at: SourceLocation(path, line: mistake.line, column: mistake.column), fix: mistake.fix)
    }
    if let template = read.value { self.template = template }
  }

  private mutating func readStrings(_ text: String, _ path: RelativePath) {
    let language = String(path.name.dropLast(".yml".count))
    let read = PhraseReader.read(text, path: path)
    wordings[language] = read.value
    diagnostics += read.diagnostics
  }

  private static func unknown(_ name: String, at path: RelativePath) -> Diagnostic {
    let known = ThemeAsset.allCases.map(\.rawValue) + [templateName, extraName, "strings/en.yml"]
    let meant = nearest(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
    return Diagnostic(
      .error, id: "UnknownThemeFile", "File '\(name)' is no part of a theme\(meant)",
      at: SourceLocation(path, line: 1),
      fix: "A theme has \(known.joined(separator: ", "))")
  }
}
