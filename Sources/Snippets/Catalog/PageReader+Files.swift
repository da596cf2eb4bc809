import Basics

/// Fences that show a program from elsewhere: a file, or a fence of the page that this one translates.
extension PageReader {
  mutating func show(
    _ name: String, _ slice: String?, _ attributes: FenceAttributes, _ fence: Fence,
    _ headers: inout [[GivenAttribute]]
  ) -> FenceRole {
    let place = attributes.given.first { $0.key == .snippet }?.location ?? attributes.location
    guard let index = library.files.firstIndex(where: { $0.name == name }) else {
      if let loan = lender?[name] { return show(loan, slice, attributes, fence, place) }
      let meant = nearest(to: name, among: library.files.map(\.name) + (lender?.names ?? []))
      complain("UnknownSnippet", "Snippet '\(name)' is not there\(didYouMean(meant))", at: place)
      previous = .nothing
      return .snippet(missing(name, attributes))
    }
    let file = library.files[index]
    checkLanguage(of: attributes, is: file.language, "\(file.path)")
    checkEmpty(fence, attributes, shows: "\(file.path)")
    let merged = headers[index].merging(attributes.given.aboutProgram)
    headers[index] = merged.value
    let excerpts = file.excerpts(slice: slice, askedAt: place)
    diagnostics += merged.diagnostics + excerpts.diagnostics
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
    var appearance = loan.appearance
    appearance.isHidden = attributes.isHidden
    if !attributes.lanes.isEmpty, loan.snippet.scene == nil {
      appearance.lanes = attributes.lanes
      appearance.laneNames = LaneNames(attributes.lanes)
    }
    return .snippet(appearance)
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
