package import Basics

/// All programs of a site, and what each fence of each page has to do with them.
///
/// A file is one snippet however many fences show it, and a snippet when none does. The fences of a
/// `group` on a page are ONE program: it is compiled and run once, complete, each fence shows its
/// own part, and the last one shows the transcript.
package struct SnippetCatalog: Sendable {
  /// Those of the pages in their order, then all files by path.
  package var snippets: [Snippet]
  /// For each page, for each of its fences.
  package var roles: [[FenceRole]]

  package init(snippets: [Snippet], roles: [[FenceRole]]) {
    self.snippets = snippets
    self.roles = roles
  }

  package static func collect(
    pages: [PageFences], library: SnippetLibrary, policy: LimitPolicy
  ) -> Diagnosed<SnippetCatalog> {
    var catalog = SnippetCatalog(snippets: [], roles: [])
    var diagnostics: [Diagnostic] = []
    var shown = library.files.map(\.header)
    for page in pages {
      var reader = PageReader(
        page, library: library, policy: policy, nextSnippet: catalog.snippets.count)
      reader.read(headers: &shown)
      catalog.snippets += reader.snippets
      catalog.roles.append(reader.roles)
      diagnostics += reader.diagnostics
    }
    let firstFile = catalog.snippets.count
    for (file, given) in zip(library.files, shown) {
      let snippet = Snippet.make(
        file, given: given, recording: library.recordings[file.path], policy)
      catalog.snippets.append(snippet.value)
      diagnostics += snippet.diagnostics
    }
    catalog.place(files: library.files, from: firstFile)
    return Diagnosed(catalog, diagnostics)
  }

  /// Gives the fences that show a file its snippet, whose index is known only at the end.
  private mutating func place(files: [SnippetFile], from first: Int) {
    let indices = Dictionary(
      uniqueKeysWithValues: files.enumerated().map { ($0.element.fileTitle, first + $0.offset) })
    roles = roles.map { page in
      page.map { role in
        guard case .snippet(var appearance) = role, appearance.snippet == nil else { return role }
        appearance.snippet = indices[appearance.title]
        return .snippet(appearance)
      }
    }
  }
}

extension SnippetFile {
  /// `hello.swift`.
  var fileTitle: String { String(path.name) }
}

extension Snippet {
  fileprivate static func make(
    _ file: SnippetFile, given: [GivenAttribute], recording: SnippetLibrary.RecordingFile?,
    _ policy: LimitPolicy
  ) -> Diagnosed<Snippet> {
    RunAttributes.resolve(given, policy: policy).then { attributes in
      var snippet = Snippet(
        id: file.name,
        program: Program(name: file.name, language: file.language, text: file.text),
        parts: [file.part], attributes: attributes,
        location: given.first?.location ?? SourceLocation(file.path, line: 1),
        recordingPlace: attributes.treatment.isRun ? .file(file.recordingPath) : .none)
      guard let recording else { return Diagnosed(snippet) }
      guard attributes.treatment.isRun else {
        return Diagnosed(snippet, [uselessRecording(at: SourceLocation(recording.path, line: 1))])
      }
      let parsed = Recording.parse(
        recording.text, path: recording.path, names: attributes.lanes)
      snippet.recording = parsed.value
      return Diagnosed(snippet, parsed.diagnostics)
    }
  }

  static func uselessRecording(at location: SourceLocation) -> Diagnostic {
    Diagnostic(
      .error, id: "UselessRecording", "Recording belongs to a program that is not run",
      at: location, fix: "Remove the recording, or let the program run")
  }
}

extension SnippetFile {
  var part: ProgramPart {
    let count = text.programLines.count
    return ProgramPart(path: path, firstLine: 1, indents: Array(repeating: 0, count: count))
  }
}

extension Treatment {
  /// Whether there is output to record.
  package var isRun: Bool {
    if case .run = self { return true }
    return false
  }
}
