package import Basics

/// A program as it was found, with everything that is said about it.
package struct Snippet: Sendable, Hashable {
  /// Where the reviewed output of a snippet belongs.
  package enum RecordingPlace: Sendable, Hashable {
    /// A whole file, there or not.
    case file(RelativePath)
    /// The `output` fence after the program.
    case fence(ProgramPart)
    /// A fence without an `output` fence, or a program that is not run.
    case none
  }

  /// The base name of a file, else `Content/en/pipe.md#pipe-2`; the same from build to build.
  package var id: String
  package var program: Program
  /// Where the lines of the program were written, in their order.
  package var parts: [ProgramPart]
  package var attributes: RunAttributes
  /// The info string that speaks for it, or the file's first line: where complaints belong that
  /// concern the whole program.
  package var location: SourceLocation
  package var recordingPlace: RecordingPlace
  /// Nothing when there is none yet.
  package var recording: Recording?
  /// Its place among the roles of its action: 0 but in a scene.
  package var roleIndex = 0

  package init(
    id: String, program: Program, parts: [ProgramPart], attributes: RunAttributes,
    location: SourceLocation, recordingPlace: RecordingPlace = .none, recording: Recording? = nil
  ) {
    self.id = id
    self.program = program
    self.parts = parts
    self.attributes = attributes
    self.location = location
    self.recordingPlace = recordingPlace
    self.recording = recording
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

  /// What has to be done with it; nothing for a skipped one.
  package func action(products: [String]) -> Action? {
    attributes.treatment.goal.map { goal in
      Action(
        program: program, goal: goal, products: program.imports(among: products),
        standardInput: attributes.standardInput, arguments: attributes.arguments,
        limits: attributes.limits)
    }
  }
}
