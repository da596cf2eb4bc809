/// One complete program: what a reader would put into a file and run.
package struct Program: Sendable, Hashable, Codable {
  /// The base name, also the module's and the executable's: letters, digits, `_` and `-`.
  package var name: String
  package var language: Language
  /// The whole translation unit, hidden lines included.
  package var text: String

  package init(name: String, language: Language, text: String) {
    self.name = name
    self.language = language
    self.text = text
  }

  /// `pipe.swift`: the name that compilers and traps print.
  package var fileName: String { "\(name).\(language.fileExtension)" }
}
