/// What a program says about the scene it is in.
package struct ScenePart: Sendable, Hashable {
  /// The name of the scene.
  package var scene: String
  /// Nothing for a file that is called after its role.
  package var role: String?
  /// Nothing when it starts at once.
  package var cue: AwaitedCue?

  package init(scene: String, role: String? = nil, cue: AwaitedCue? = nil) {
    self.scene = scene
    self.role = role
    self.cue = cue
  }

  /// Nothing where no scene is named.
  init?(_ given: [GivenAttribute]) {
    var name: String?
    var role: String?
    var cue: AwaitedCue?
    for entry in given {
      switch entry.attribute {
      case .scene(let word): name = word
      case .role(let word): role = word
      case .cue(let awaited): cue = awaited
      default: break
      }
    }
    guard let name else { return nil }
    self.init(scene: name, role: role, cue: cue)
  }
}
