import Basics

/// Goes through the fences of one page and makes snippets of them.
struct PageReader {
  /// A program of this page while it grows.
  private struct Draft {
    var group: String?
    var name: String
    var language: Language
    var lines: [String] = []
    var parts: [ProgramPart] = []
    var given: [GivenAttribute] = []
    var location: SourceLocation
    /// The index of its last fence.
    var lastFence: Int
    var recording: Fence?

    /// Whether one of its fences has a mistake that leaves open what it means.
    var isInDoubt = false

    /// The name of its scene; nothing for a program that runs alone.
    var scene: String? { ScenePart(given)?.scene }
  }

  /// What the last program fence was, for an `output` fence after it.
  enum Previous {
    case nothing, draft(Int), file(SnippetFile)
  }

  private(set) var snippets: [Snippet] = []
  var roles: [FenceRole] = []
  var diagnostics: [Diagnostic] = []

  let page: PageFences
  let library: SnippetLibrary
  /// The page that this one translates.
  let lender: LendingPage?
  private let policy: LimitPolicy
  private let nextSnippet: Int
  private var drafts: [Draft] = []
  /// Which draft each group of the page is.
  private var groups: [String: Int] = [:]
  /// Who has each name.
  private var named: [String: SourceLocation] = [:]
  var previous = Previous.nothing
  /// What this page calls the processes of each scene that it borrows.
  var lentNames: [String: LaneNames] = [:]
  /// The fences that show a program of a borrowed scene.
  var lentScenes: [Int: String] = [:]
  private var ordinal = 0
  /// Whether the info string of the fence that is read has a mistake.
  private(set) var isFenceInDoubt = false

  init(
    _ page: PageFences, library: SnippetLibrary, lender: LendingPage? = nil, policy: LimitPolicy,
    nextSnippet: Int
  ) {
    self.page = page
    self.library = library
    self.lender = lender
    self.policy = policy
    self.nextSnippet = nextSnippet
  }

  /// - Parameter headers: for each file of the library what is said about its program; what the
  ///   fences of this page say is added.
  mutating func read(headers: inout [Said]) {
    for fence in page.fences {
      if fence.isRecording {
        roles.append(recording(fence))
      } else {
        roles.append(fence.isFacts ? facts(fence) : role(of: fence, &headers))
      }
    }
    for draft in drafts { finish(draft) }
    joinScenes()
    for (index, draft) in drafts.enumerated() { attachResults(of: draft, to: index) }
    finishAppearances()
    nameLentScenes()
  }

  private mutating func role(of fence: Fence, _ headers: inout [Said]) -> FenceRole {
    let parsed = FenceAttributes.parse(info: fence.info, at: fence.infoLocation)
    diagnostics += parsed.diagnostics
    guard let attributes = parsed.value else {
      previous = .nothing
      return .plain
    }
    ordinal += 1
    isFenceInDoubt = parsed.hasErrors
    switch attributes.source {
    case .file(let name, let slice): return show(name, slice, attributes, fence, &headers)
    case .own(let name):
      return own(name ?? roleName(attributes), group: nil, attributes, fence)
    case .group(let group, let name): return own(name, group: group, attributes, fence)
    }
  }

  // MARK: Programs in fences

  private mutating func own(
    _ name: String?, group: String?, _ attributes: FenceAttributes, _ fence: Fence
  ) -> FenceRole {
    let index = draft(name, group: group, attributes)
    let firstLine = drafts[index].lines.count
    drafts[index].lines += fence.lines
    drafts[index].parts.append(fence.part)
    drafts[index].lastFence = roles.count
    if isFenceInDoubt { drafts[index].isInDoubt = true }
    merge(attributes.given, into: index)
    previous = .draft(index)
    return .snippet(
      Appearance(
        snippet: nextSnippet + index, language: drafts[index].language, title: "",
        excerpts: excerpts(fence, attributes, after: firstLine), isHidden: attributes.isHidden,
        showsTranscript: true, lanes: attributes.lanes))
  }

  /// A program of a scene is called after its role, and after its scene, too, where another scene
  /// of the page has such a role.
  private func roleName(_ attributes: FenceAttributes) -> String? {
    guard let part = ScenePart(attributes.given), let role = part.role else { return nil }
    let isTaken = drafts.contains { $0.name == role && $0.scene != part.scene }
    return isTaken ? "\(part.scene)-\(role)" : role
  }

  private mutating func draft(
    _ name: String?, group: String?, _ attributes: FenceAttributes
  ) -> Int {
    if let group, let index = groups[group] {
      if drafts[index].language != attributes.language {
        complain(
          "MixedGroup",
          "Group '\(group)' is \(drafts[index].language.rawValue), "
            + "this fence is \(attributes.language.rawValue)",
          at: attributes.location,
          fix: "Give this fence a group of its own: all fences of a group are one program",
          seeAlso: drafts[index].location)
        drafts[index].isInDoubt = true
      }
      if let name { drafts[index].name = name }
      if let recording = drafts[index].recording {
        complain(
          "MisplacedRecording", "Group '\(group)' goes on after its recording",
          at: recording.infoLocation, fix: "Put the recording after the last fence of the group",
          seeAlso: attributes.location)
      }
      return index
    }
    let usual = "\(Program.name(fromSlug: page.slug))-\(ordinal)"
    drafts.append(
      Draft(
        group: group, name: name ?? usual, language: attributes.language,
        location: attributes.location, lastFence: roles.count))
    if let group { groups[group] = drafts.count - 1 }
    return drafts.count - 1
  }

  private mutating func merge(_ given: [GivenAttribute], into index: Int) {
    let isAlone = drafts[index].group == nil
    let about = isAlone ? given.filter { $0.key != .snippet } : given.aboutDraft
    let merged = drafts[index].given.merging(about)
    drafts[index].given = merged.value
    if merged.hasErrors { drafts[index].isInDoubt = true }
    diagnostics += merged.diagnostics
  }

  private mutating func excerpts(
    _ fence: Fence, _ attributes: FenceAttributes, after firstLine: Int
  ) -> [Excerpt] {
    let visible = VisibleLines(
      fence.lines, of: fence.part, language: attributes.language, from: 0)
    // How slices begin and end is no matter where there are none.
    diagnostics += visible.diagnostics.filter { !VisibleLines.sliceMistakes.contains($0.id) }
    let comment = attributes.language.lineComment
    for slice in visible.slices {
      complain(
        "SliceInFence", "Slice '\(slice.name)' is in a fence; only files have slices",
        at: slice.location,
        fix: "Remove the line; '\(comment) snippet.hide' and '\(comment) snippet.show' choose "
          + "what a fence shows")
    }
    if visible.slices.isEmpty {
      diagnostics += visible.diagnostics.filter { $0.id == "UnopenedSlice" }
    }
    let excerpts = visible.excerpts.trimmingBlankLines
    if excerpts.isEmpty, !attributes.isHidden, !isFenceInDoubt {
      complain(
        "NothingShown", "Fence shows nothing", at: attributes.location,
        fix: "Write 'hidden', or remove the fence")
    }
    return excerpts.map { Excerpt(firstLine: $0.firstLine + firstLine, lines: $0.lines) }
  }

  private mutating func finish(_ draft: Draft) {
    if let twin = named.updateValue(draft.location, forKey: draft.name) {
      complain(
        "DuplicateName", "Name '\(draft.name)' belongs to two programs of this page",
        at: draft.location, seeAlso: twin)
    }
    var attributes = RunAttributes.resolve(
      draft.given, policy: policy, usual: page.usualTreatment)
    // What it seems to need may stand in the word that is wrong.
    if draft.isInDoubt { attributes.diagnostics.removeAll { $0.id == "LonelyAttribute" } }
    diagnostics += attributes.diagnostics
    let text = draft.lines.map { $0 + "\n" }.joined()
    var snippet = Snippet(
      id: "\(page.path)#\(draft.name)",
      program: Program(name: draft.name, language: draft.language, text: text),
      parts: draft.parts, attributes: attributes.value, location: draft.location,
      given: draft.given)
    snippet.isInDoubt = draft.isInDoubt || attributes.hasErrors
    snippets.append(snippet)
  }

  /// The fences of a scene, which are all on this page, become its roles.
  private mutating func joinScenes() {
    var scenes: [(name: String, drafts: [Int])] = []
    for (index, draft) in drafts.enumerated() {
      guard let name = draft.scene else { continue }
      if let known = scenes.firstIndex(where: { $0.name == name }) {
        scenes[known].drafts.append(index)
      } else {
        scenes.append((name, [index]))
      }
    }
    for (name, indices) in scenes {
      if holdsStrayRole || indices.contains(where: { snippets[$0].isInDoubt }) {
        for index in indices { snippets[index].isInDoubt = true }
        continue
      }
      let scene = SceneAssembly(
        .fences, id: "\(page.path)#\(name)", name: name, members: indices.map { snippets[$0] },
        others: scenes.map(\.name).filter { $0 != name })
      for (index, member) in zip(indices, scene.members) { snippets[index] = member }
      diagnostics += scene.diagnostics
    }
  }

  /// Whether a program seems to belong to a scene, but its mistakes do not let it say so.
  private var holdsStrayRole: Bool {
    drafts.contains { draft in
      draft.isInDoubt && draft.scene == nil
        && draft.given.contains { $0.key == .role || $0.key == .after }
    }
  }

  private mutating func finishAppearances() {
    for (fence, role) in roles.enumerated() {
      guard case .snippet(var appearance) = role, let index = appearance.snippet,
        index >= nextSnippet
      else { continue }
      let draft = drafts[index - nextSnippet]
      let snippet = snippets[index - nextSnippet]
      appearance.title = snippet.program.fileName
      appearance.showsTranscript = draft.lastFence == fence && snippet.ownsTranscript
      if appearance.lanes.isEmpty { appearance.lanes = snippet.attributes.lanes }
      appearance.laneNames = snippet.scene?.laneNames ?? LaneNames(appearance.lanes)
      appearance.chart = snippet.attributes.chart
      appearance.table = snippet.attributes.table
      roles[fence] = .snippet(appearance)
    }
  }

  // MARK: Recordings

  private mutating func recording(_ fence: Fence) -> FenceRole {
    defer { previous = .nothing }
    switch previous {
    case .nothing:
      complain(
        "OrphanRecording", "Recording follows no snippet", at: fence.infoLocation,
        fix: "Put it after the fence that prints it, or call it 'text'")
    case .file(let file):
      complain(
        "MisplacedRecording",
        "Recording of \(file.path) is in \(library.recordingPath(of: file)), not here",
        at: fence.infoLocation, fix: "Remove this fence")
    case .draft(let index):
      if let earlier = drafts[index].recording {
        complain(
          "DuplicateRecording", "Group '\(drafts[index].group ?? "")' has two recordings",
          at: fence.infoLocation, fix: "Keep the one after its last fence",
          seeAlso: earlier.infoLocation)
      }
      drafts[index].recording = fence
    }
    return .recording
  }

  private mutating func attachResults(of draft: Draft, to index: Int) {
    // What is wrong with its scene was said already.
    if snippets[index].isInDoubt || draft.scene != nil && snippets[index].scene == nil { return }
    if snippets[index].isTraced, snippets[index].ownsTranscript {
      let path = page.tracePath(of: draft.scene ?? draft.name)
      snippets[index].tracePlace = path
      if let path, let text = page.traces[path] {
        diagnostics += snippets[index].attachTrace(text, at: path)
      }
    }
    if let fence = draft.recording { attach(fence, to: index) }
  }

  private mutating func attach(_ fence: Fence, to index: Int) {
    guard snippets[index].attributes.treatment.isRun else {
      return diagnostics.append(Snippet.uselessRecording(at: fence.infoLocation))
    }
    if let scene = snippets[index].scene, !scene.ownsTranscript {
      return complain(
        "MisplacedRecording", "Scene '\(scene.name)' goes on after its recording",
        at: fence.infoLocation, fix: "Put the recording after the last fence of the scene")
    }
    let parsed = Recording.parse(fence.text, of: fence.part, names: snippets[index].laneNames)
    snippets[index].recording = parsed.value
    snippets[index].recordingPlace = .fence(fence.part)
    diagnostics +=
      parsed.diagnostics
      + parsed.value.complaints(isVolatile: snippets[index].attributes.isVolatile)
  }

  mutating func complain(
    _ id: String, _ summary: String, at location: SourceLocation, fix: String? = nil,
    seeAlso: SourceLocation? = nil
  ) {
    let notes = seeAlso.map { [Diagnostic.Note("The other one is here", at: $0)] } ?? []
    diagnostics.append(Diagnostic(.error, id: id, summary, at: location, fix: fix, notes: notes))
  }
}

extension [GivenAttribute] {
  /// What a fence of a group says about the program of all of them.
  fileprivate var aboutDraft: [GivenAttribute] {
    filter { $0.key != .hidden && $0.key != .group }
  }
}
