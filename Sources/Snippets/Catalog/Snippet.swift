package import Basics
package import Traces

/// A program as it was found, with everything that is said about it.
package struct Snippet: Sendable, Hashable {
  /// Where the reviewed output of a snippet belongs.
  package enum RecordingPlace: Sendable, Hashable {
    /// A whole file, there or not.
    case file(RelativePath)
    /// The `output` fence after the program.
    case fence(ProgramPart)
    /// A fence without an `output` fence, a program that is not run, or a role of a scene whose
    /// output belongs to another one.
    case none
  }

  /// The base name of a file, else `Content/en/pipe.md#pipe-2`; the same from build to build.
  package var id: String
  package var program: Program
  /// Where the lines of the program were written, in their order.
  package var parts: [ProgramPart]
  package var attributes: RunAttributes
  /// What `attributes` follow from, with the places an author wrote it at.
  package var given: [GivenAttribute]
  /// The info string that speaks for it, or the file's first line: where complaints belong that
  /// concern the whole program.
  package var location: SourceLocation
  package var recordingPlace: RecordingPlace
  /// Nothing when there is none yet.
  package var recording: Recording?
  /// Where its reviewed trace belongs, there or not; nothing where it is not traced, or another
  /// role of its scene has the place.
  package var tracePlace: RelativePath?
  /// The text of the file at `tracePlace`; nothing when there is none yet.
  package private(set) var traceText: String?
  /// The trace that `traceText` is the text of; nothing where it cannot be read, too.
  package private(set) var recordedTrace: Trace?
  /// Nothing for a program that runs alone.
  package var scene: SceneMembership?
  /// Whether its attributes, or those of a program that runs with it, have a mistake.
  ///
  /// What its author meant is then not known, so nothing is done with it, and it is not judged.
  package var isInDoubt = false

  package init(
    id: String, program: Program, parts: [ProgramPart], attributes: RunAttributes,
    location: SourceLocation, given: [GivenAttribute] = [],
    recordingPlace: RecordingPlace = .none, recording: Recording? = nil
  ) {
    self.id = id
    self.program = program
    self.parts = parts
    self.attributes = attributes
    self.location = location
    self.given = given
    self.recordingPlace = recordingPlace
    self.recording = recording
  }

  /// Its place among the roles of its action: 0 but in a scene.
  package var roleIndex: Int { scene?.index ?? 0 }

  /// Whether the output of its run is recorded and shown here: false for all but one role of a
  /// scene.
  package var ownsTranscript: Bool { scene?.ownsTranscript ?? true }

  /// What its author called it; nothing where its name follows from that of the page.
  package var writtenName: String? {
    let isNamed = isFile || given.contains { $0.key == .name || $0.key == .role }
    return isNamed ? program.name : nil
  }

  /// The base name of a file is its id; that of a fence begins with the page.
  private var isFile: Bool { id == program.name }

  /// Whether a second, traced run is asked for.
  package var isTraced: Bool { attributes.treatment.isRun && attributes.tracing != .none }

  /// What the processes of its run are called in its recording.
  package var laneNames: LaneNames { scene?.laneNames ?? LaneNames(attributes.lanes) }

  /// Where an attribute was given, with its key; `location` where it was not.
  func place(of key: FenceAttribute.Key) -> SourceLocation {
    given.first { $0.key == key }?.location ?? location
  }

  /// Where the value of an attribute was given.
  func valuePlace(of key: FenceAttribute.Key) -> SourceLocation {
    given.first { $0.key == key }?.valueLocation ?? location
  }

  /// The place in the project of a place in the program, as a compiler names it.
  ///
  /// Lines are 1-based, columns, too, in UTF-8 bytes; a line outside the program is the program's
  /// own location.
  package func location(line: Int, column: Int = 1) -> SourceLocation {
    var index = line - 1
    guard index >= 0 else { return location }
    for part in parts {
      if index < part.indents.count {
        return part.location(index: index, columns: max(1, column)..<(max(1, column) + 1))
      }
      index -= part.indents.count
    }
    return location
  }

  /// Takes what was recorded of its trace at `path`.
  mutating func attachTrace(_ text: String, at path: RelativePath) -> [Diagnostic] {
    traceText = text
    switch Trace.parse(text) {
    case .success(let trace):
      recordedTrace = trace
      return []
    case .failure(let problem):
      return [
        Diagnostic(
          .error, id: "MalformedTrace", "Trace cannot be read: \(problem.problem)",
          at: SourceLocation(path, line: problem.line),
          fix: "Run 'sitegen verify --update', which writes it anew")
      ]
    }
  }

  /// What has to be done with it, and with the other roles of its scene; nothing for a skipped one.
  ///
  /// All roles of a scene have the same action.
  package func action(products: [String], for purpose: Plan.Purpose = .verify) -> Action? {
    goal.map { usual in
      let goal = attributes.isVolatile && purpose == .build && usual == .run ? .prepare : usual
      return Action(
        roles: cast.map { role in
          var role = role
          role.products = role.program.imports(among: products)
          return role
        },
        goal: goal, limits: attributes.limits, processor: attributes.processor,
        isTraced: goal == .run && isTraced)
    }
  }

  /// What is done with it; nothing where it is not even compiled.
  package var goal: Action.Goal? { isInDoubt ? nil : attributes.treatment.goal }

  private var cast: [Role] {
    scene?.cast ?? [
      Role(
        program: program, standardInput: attributes.standardInput,
        arguments: attributes.arguments)
    ]
  }
}
