extension Program {
  /// Letters and digits of any script, `_` and `-`, a letter or `_` first.
  package static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return text.allSatisfy(isNameCharacter)
  }

  /// A name made of a page's slug: what no name may hold becomes `-`.
  static func name(fromSlug slug: String) -> String {
    var name = ""
    for character in slug {
      if isNameCharacter(character) {
        name.append(character)
      } else if !name.isEmpty, name.last != "-" {
        name.append("-")
      }
    }
    return isName(name) ? name : "snippet" + (name.isEmpty ? "" : "-" + name)
  }

  private static func isNameCharacter(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_" || character == "-"
  }
}
