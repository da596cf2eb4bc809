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
    var catalog = SnippetCatalog(
      snippets: [], roles: Array(repeating: [], count: pages.count))
    var diagnostics: [Diagnostic] = []
    var shown = library.files.map { Said(given: $0.header, isInDoubt: $0.isInDoubt) }
    for index in pages.originalsFirst {
      var reader = PageReader(
        pages[index], library: library, lender: catalog.lender(for: pages[index], of: pages),
        policy: policy, nextSnippet: catalog.snippets.count)
      reader.read(headers: &shown)
      catalog.snippets += reader.snippets
      catalog.roles[index] = reader.roles
      diagnostics += reader.diagnostics
    }
    let files = [Snippet].files(of: library, given: shown, policy)
    diagnostics += files.diagnostics
    let firstFile = catalog.snippets.count
    catalog.snippets += files.value
    catalog.place(files: library.files, from: firstFile)
    diagnostics += catalog.complaintsAboutTables + catalog.orphanedTraces(among: pages)
    return Diagnosed(catalog, diagnostics)
  }

  /// What a translation may show of the page it translates.
  private func lender(for page: PageFences, of pages: [PageFences]) -> LendingPage? {
    page.original.map { LendingPage(pages[$0].path, roles: roles[$0], snippets: snippets) }
  }

  /// Gives the fences that show a file its snippet, whose index is known only at the end.
  private mutating func place(files: [SnippetFile], from first: Int) {
    let indices = Dictionary(
      uniqueKeysWithValues: files.enumerated().map { ($0.element.fileTitle, first + $0.offset) })
    for page in roles.indices {
      var last: [String: Int] = [:]
      var words: [String: LaneNames] = [:]
      for fence in roles[page].indices {
        guard case .snippet(var appearance) = roles[page][fence], appearance.snippet == nil,
          let index = indices[appearance.title]
        else { continue }
        appearance.snippet = index
        appearance.table = snippets[index].attributes.table
        if let scene = snippets[index].scene {
          appearance.showsTranscript = false
          last[scene.id] = fence
          words[scene.id, default: scene.laneNames].rename(scene.index, appearance.lanes)
        }
        roles[page][fence] = .snippet(appearance)
      }
      for (scene, fence) in last {
        roles[page][fence].showTranscript(names: words[scene])
      }
    }
  }

  /// About the `facts` fences whose table no program feeds.
  private var complaintsAboutTables: [Diagnostic] {
    // What a program in doubt wants to be is not known.
    guard !snippets.contains(where: \.isInDoubt) else { return [] }
    let names = snippets.compactMap { snippet -> String? in
      if case .named(let name) = snippet.attributes.table { return name }
      return nil
    }
    return roles.joined().compactMap { role in
      guard case .facts(let name, let location) = role, !FenceRole.ownTables.contains(name),
        !names.contains(name)
      else { return nil }
      return Diagnostic(
        .error, id: "UnknownTable",
        "Table '\(name)' is not there\(didYouMean(nearest(to: name, among: names)))",
        at: location, fix: "Let a program that prints facts say 'table=\(name)'")
    }
  }

  private func orphanedTraces(among pages: [PageFences]) -> [Diagnostic] {
    guard !snippets.contains(where: \.isInDoubt) else { return [] }
    let places = Set(snippets.compactMap(\.tracePlace))
    let orphans = Set(pages.flatMap(\.traces.keys)).subtracting(places)
    return orphans.sorted().map { path in
      Diagnostic(
        .error, id: "OrphanTrace", "Trace \(path) belongs to no traced program of a page",
        at: SourceLocation(path, line: 1), fix: "Rename or remove it")
    }
  }
}

extension [PageFences] {
  /// All indices; translations come after what they translate.
  fileprivate var originalsFirst: [Int] {
    indices.filter { self[$0].original == nil } + indices.filter { self[$0].original != nil }
  }
}

extension LaneNames {
  /// A fence's own words for the processes of one role, where it has some.
  mutating func rename(_ role: Int, _ names: [String]) {
    if !names.isEmpty { groups[role].names = names }
  }
}

extension FenceRole {
  /// The last fence of a scene on a page shows what all of its programs printed.
  fileprivate mutating func showTranscript(names: LaneNames?) {
    guard case .snippet(var appearance) = self else { return }
    appearance.showsTranscript = true
    if let names { appearance.laneNames = names }
    self = .snippet(appearance)
  }
}

extension SnippetFile {
  /// `hello.swift`.
  var fileTitle: String { String(path.name) }
}

extension [Snippet] {
  /// One for each file of the library; `given` is what is said about each.
  fileprivate static func files(
    of library: SnippetLibrary, given: [Said], _ policy: LimitPolicy
  ) -> Diagnosed<[Snippet]> {
    let made = zip(library.files, given).map { Snippet.make($0, $1, policy) }
    var snippets = made.map(\.value)
    var diagnostics = made.flatMap(\.diagnostics) + snippets.joinScenes()
    for (index, file) in library.files.enumerated() {
      diagnostics += snippets[index].attachResults(of: file, in: library)
    }
    return Diagnosed(snippets, diagnostics)
  }

  /// Makes one scene of all files that name it; these are all files, by path.
  private mutating func joinScenes() -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    let names = Set(compactMap(\.attributes.part?.scene)).sorted()
    for name in names {
      let indices = self.indices.filter { self[$0].attributes.part?.scene == name }
      if holdsStrayRole || indices.contains(where: { self[$0].isInDoubt }) {
        for index in indices { self[index].isInDoubt = true }
        continue
      }
      let scene = SceneAssembly(
        .files, id: name, name: name, members: indices.map { self[$0] },
        others: names.filter { $0 != name })
      for (index, member) in zip(indices, scene.members) { self[index] = member }
      diagnostics += scene.diagnostics
    }
    return diagnostics
  }
}

extension [Snippet] {
  /// Whether a program seems to belong to a scene, but its mistakes do not let it say so.
  fileprivate var holdsStrayRole: Bool {
    contains { snippet in
      snippet.isInDoubt && snippet.attributes.part == nil
        && snippet.given.contains { $0.key == .role || $0.key == .after }
    }
  }
}

extension Snippet {
  fileprivate static func make(
    _ file: SnippetFile, _ said: Said, _ policy: LimitPolicy
  ) -> Diagnosed<Snippet> {
    let given = said.given
    var attributes = RunAttributes.resolve(given, policy: policy)
    // What it seems to need may stand in the word that is wrong.
    if said.isInDoubt { attributes.diagnostics.removeAll { $0.id == "LonelyAttribute" } }
    let isInDoubt = said.isInDoubt || attributes.hasErrors
    return attributes.map { attributes in
      var snippet = Snippet(
        id: file.name,
        program: Program(name: file.name, language: file.language, text: file.text),
        parts: [file.part], attributes: attributes,
        location: given.first?.location ?? SourceLocation(file.path, line: 1), given: given)
      snippet.isInDoubt = isInDoubt
      return snippet
    }
  }

  /// Its recording and its trace, or where they belong.
  fileprivate mutating func attachResults(
    of file: SnippetFile, in library: SnippetLibrary
  ) -> [Diagnostic] {
    // What is wrong with its scene was said already.
    if isInDoubt || attributes.part != nil && scene == nil { return [] }
    if attributes.treatment.isRun, ownsTranscript {
      recordingPlace = .file(library.recordingPath(of: file))
      if isTraced { tracePlace = library.tracePath(of: file) }
    }
    return attachRecording(library.recordings[file.path])
      + attachTrace(library.traces[file.path])
  }

  private mutating func attachRecording(_ file: SnippetLibrary.RecordingFile?) -> [Diagnostic] {
    guard let file else { return [] }
    guard attributes.treatment.isRun else {
      return [Snippet.uselessRecording(at: SourceLocation(file.path, line: 1))]
    }
    let parsed = Recording.parse(file.text, path: file.path, names: laneNames)
    recording = parsed.value
    return parsed.diagnostics + parsed.value.complaints(isVolatile: attributes.isVolatile)
  }

  private mutating func attachTrace(_ file: SnippetLibrary.RecordingFile?) -> [Diagnostic] {
    guard let file else { return [] }
    guard !isTraced else { return attachTrace(file.text, at: file.path) }
    return [
      Diagnostic(
        .error, id: "UselessTrace", "Trace belongs to a program that is not traced",
        at: SourceLocation(file.path, line: 1), fix: "Remove the trace, or say 'trace'")
    ]
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
