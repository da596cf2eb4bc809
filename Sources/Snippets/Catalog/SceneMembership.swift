/// The place of a program in its scene, and what it must know of the others.
package struct SceneMembership: Sendable, Hashable {
  /// `chat` for files, `Content/en/chat.md#chat` for fences; the same from build to build.
  package var id: String
  package var name: String
  /// Every program of the scene, in the order in which they are started; without products.
  package var cast: [Role]
  /// How each of them is supposed to end.
  package var expectations: [Expectation]
  package var laneNames: LaneNames
  /// The place of this program among the cast.
  package var index: Int
  /// Whether the output of all of them is recorded and shown here.
  package var ownsTranscript: Bool

  package init(
    id: String, name: String, cast: [Role], expectations: [Expectation], laneNames: LaneNames,
    index: Int, ownsTranscript: Bool
  ) {
    self.id = id
    self.name = name
    self.cast = cast
    self.expectations = expectations
    self.laneNames = laneNames
    self.index = index
    self.ownsTranscript = ownsTranscript
  }

  /// The names of the roles, in the order in which they are started.
  package var roles: [String] { cast.map(\.name) }
}
