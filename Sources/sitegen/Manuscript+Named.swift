import ArgumentParser
import Basics
import SiteModel
import Snippets

extension Manuscript {
  /// The program that a person names: by its file's base name, by a fence's name or id, or by the
  /// name of a scene, of which the role that shows the output stands for all.
  ///
  /// - Throws: a `ValidationError` with the nearest name.
  func snippet(named name: String) throws -> Snippet {
    let scene = snippets.first { $0.scene?.name == name && $0.ownsTranscript }
    let found = snippets.first { $0.program.name == name || $0.id == name }
    if let snippet = scene ?? found { return snippet }
    let known = snippets.flatMap { [$0.program.name] + ($0.scene.map { [$0.name] } ?? []) }
    let meant = nearest(to: name, among: known)
    throw ValidationError(
      "There is no program '\(name)'\(meant.map { "; did you mean '\($0)'?" } ?? ".")")
  }
}
