import Basics

/// Fences that show a program from elsewhere: a file, or a fence of the page that this one translates.
extension PageReader {
  mutating func show(
    _ name: String, _ slice: String?, _ attributes: FenceAttributes, _ fence: Fence,
    _ headers: inout [Said]
  ) -> FenceRole {
    let place = attributes.given.first { $0.key == .snippet }?.location ?? attributes.location
    guard let index = library.index(of: name) else {
      if let loan = lender?[name] { return show(loan, slice, attributes, fence, place) }
      let meant = nearest(to: name, among: library.files.map(\.name) + (lender?.names ?? []))
      complain("UnknownSnippet", "Snippet '\(name)' is not there\(didYouMean(meant))", at: place)
      previous = .nothing
      return .snippet(missing(name, attributes))
    }
    let file = library.files[index]
    checkLanguage(of: attributes, is: file.language, "\(file.path)")
    checkEmpty(fence, attributes, shows: "\(file.path)")
    let merged = headers[index].given.merging(attributes.given.aboutProgram)
    headers[index].given = merged.value
    if isFenceInDoubt || merged.hasErrors { headers[index].isInDoubt = true }
    let excerpts = file.excerpts(slice: slice, askedAt: place)
    diagnostics += merged.diagnostics + excerpts.diagnostics
    checkLanes(of: file.fileTitle, attributes)
    previous = .file(file)
    return .snippet(
      Appearance(
        snippet: nil, language: file.language, title: file.fileTitle, excerpts: excerpts.value,
        isHidden: attributes.isHidden, showsTranscript: true,
        lanes: attributes.lanes.isEmpty ? file.header.lanes : attributes.lanes,
        chart: attributes.given.chart ?? file.header.chart,
        explanation: slice == nil ? file.explanation : ""))
  }

  /// A program in a fence of the page that this one translates.
  private mutating func show(
    _ loan: LendingPage.Loan, _ slice: String?, _ attributes: FenceAttributes, _ fence: Fence,
    _ place: SourceLocation
  ) -> FenceRole {
    previous = .nothing
    let name = loan.snippet.program.name
    checkLanguage(of: attributes, is: loan.snippet.program.language, "'\(name)'")
    checkEmpty(fence, attributes, shows: "'\(name)'")
    if let slice {
      complain(
        "UnknownSlice", "Program '\(name)' is in a fence, and has no slice '\(slice)'", at: place,
        fix: "Write 'snippet=\(name)'")
    }
    for given in attributes.given.aboutProgram
    where !loan.snippet.given.contains(where: { $0.attribute == given.attribute }) {
      complain(
        "MisplacedAttribute", "Attribute '\(given.key.rawValue)' belongs to the program itself",
        at: given.location, fix: "Remove it here", seeAlso: loan.snippet.location)
    }
    checkLanes(of: loan.appearance.title, attributes)
    var appearance = loan.appearance
    appearance.isHidden = attributes.isHidden
    if !attributes.lanes.isEmpty { appearance.lanes = attributes.lanes }
    if let scene = loan.snippet.scene {
      lentNames[scene.id, default: scene.laneNames].rename(scene.index, attributes.lanes)
      lentScenes[roles.count] = scene.id
    } else {
      appearance.laneNames = LaneNames(appearance.lanes)
    }
    return .snippet(appearance)
  }

  /// All words for the processes of a lent scene are known when its last fence is.
  mutating func nameLentScenes() {
    for (fence, scene) in lentScenes {
      guard case .snippet(var appearance) = roles[fence], let names = lentNames[scene] else {
        continue
      }
      appearance.laneNames = names
      roles[fence] = .snippet(appearance)
    }
  }

  /// A translation has other words for the processes, but not for other processes.
  private mutating func checkLanes(of title: String, _ attributes: FenceAttributes) {
    guard let lender, let given = attributes.given.first(where: { $0.key == .lanes }) else {
      return
    }
    let (own, wanted) = (attributes.lanes, lender.lanes(of: title))
    guard !wanted.isEmpty, own.count != wanted.count else { return }
    let count = own.count == 1 ? "1 lane" : "\(own.count) lanes"
    complain(
      "UnequalLanes", "Translation names \(count), \(lender.path) names \(wanted.count)",
      at: given.valueLocation,
      fix: "Give a name for each of " + wanted.map { "'\($0)'" }.joined(separator: ", "))
  }

  private mutating func checkEmpty(
    _ fence: Fence, _ attributes: FenceAttributes, shows program: String
  ) {
    guard fence.lines.contains(where: { !trimmed($0).isEmpty }) else { return }
    complain(
      "FenceNotEmpty", "Fence shows \(program), but has code of its own",
      at: attributes.location, fix: "Remove the lines of the fence")
  }

  private func missing(_ name: String, _ attributes: FenceAttributes) -> Appearance {
    let language = attributes.language
    return Appearance(
      snippet: nil, language: language, title: "\(name).\(language.fileExtension)", excerpts: [],
      isHidden: attributes.isHidden, showsTranscript: true, lanes: [])
  }

  private mutating func checkLanguage(
    of attributes: FenceAttributes, is language: Language, _ program: String
  ) {
    guard attributes.language.fileExtension != language.fileExtension else { return }
    complain(
      "WrongLanguage",
      "Fence says \(attributes.language.rawValue), \(program) is \(language.rawValue)",
      at: attributes.location, fix: "Begin the info string with '\(language.rawValue)'")
  }
}
