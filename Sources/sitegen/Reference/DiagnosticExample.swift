import Basics

/// A project with one mistake, as small as can be, and what is said about that kind of mistake.
struct DiagnosticExample {
  enum Command: String {
    case build, verify, probe

    /// As it is typed.
    var text: String {
      switch self {
      case .build: "sitegen build"
      case .verify: "sitegen verify"
      case .probe: "sitegen verify --probe \(DiagnosticTrial.probeTimes)"
      }
    }
  }

  /// A file of the project, or of the site that lies there.
  struct File {
    var path: RelativePath
    var text: String
  }

  var id: String
  var subject: DiagnosticSubject
  var command: Command
  /// Markdown.
  var explanation: String
  /// In the order in which they are shown; without a configuration there is one with a title.
  var files: [File]
  /// What programs are said to have done, where that cannot be had from a machine at will; empty
  /// where they are really run.
  var results: [StatedResult]

  /// What lies in Content and Snippets.
  var sources: FileTree {
    var sources = FileTree()
    if let path = RelativePath("Content/site.yml") { sources[path] = Array("title: T\n".utf8) }
    for file in files where !Self.isOfSite(file.path) { sources[file.path] = Array(file.text.utf8) }
    if isWithoutConfiguration, let path = RelativePath("Content/site.yml") { sources[path] = nil }
    return sources
  }

  /// What lies in the folder of the theme.
  var theme: FileTree {
    var theme = FileTree()
    for file in files where file.path.text.hasPrefix("Theme/") {
      theme[file.path] = Array(file.text.utf8)
    }
    return theme
  }

  /// What lies in the output folder, by its path there.
  var site: FileTree {
    var site = FileTree()
    for file in files where Self.isOfSite(file.path) {
      if let path = RelativePath(String(file.path.text.dropFirst("Site/".count))) {
        site[path] = Array(file.text.utf8)
      }
    }
    return site
  }

  /// Whether a complaint is about a page of the example, or what became of it.
  func isAbout(_ diagnostic: Diagnostic) -> Bool {
    files.contains { $0.path.stem == diagnostic.location?.path.stem }
  }

  /// The one mistake that is about a file that is not there.
  private var isWithoutConfiguration: Bool { id == "MissingConfiguration" }

  private static func isOfSite(_ path: RelativePath) -> Bool { path.text.hasPrefix("Site/") }
}
