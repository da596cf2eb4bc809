package import Localization
import Mustache

/// The frame of every page: `page.mustache` filled in.
package struct PageTemplate: Sendable {
  /// What is wrong with a template, and where.
  struct Mistake: Sendable, Hashable {
    var summary: String
    var fix: String?
    var line: Int
    var column: Int
  }

  private let template: MustacheTemplate
  /// What it was made of.
  private let text: String

  /// The template, or nothing where it cannot be one, with what is wrong.
  static func read(_ text: String) -> (value: PageTemplate?, mistakes: [Mistake]) {
    do {
      let template = try MustacheTemplate(string: text)
      let mistakes = TemplateNames(text).unknown.map { name in
        let meant = nearestName(to: name.text).map { "; did you mean '\($0)'?" } ?? ""
        return Mistake(
          summary: "Template asks for '\(name.text)', which no page has\(meant)",
          line: name.line, column: name.column)
      }
      return (mistakes.isEmpty ? PageTemplate(template: template, text: text) : nil, mistakes)
    } catch let error as MustacheTemplate.ParserError {
      let place = error.context
      let summary = "Template is broken: \(words(for: error.error))"
      let mistake = Mistake(
        summary: summary, fix: "Close each {{#section}} with its {{/section}}",
        line: place.lineNumber, column: place.columnNumber)
      return (nil, [mistake])
    } catch {
      return (nil, [Mistake(summary: "Template is broken: \(error)", line: 1, column: 1)])
    }
  }

  private static func nearestName(to name: String) -> String? {
    PageContext.names.nearest(to: name)
  }

  private static func words(for error: any Error) -> String {
    guard let error = error as? MustacheTemplate.Error else { return "a tag has no end" }
    return switch error {
    case .sectionCloseNameIncorrect: "a section is closed by another name"
    case .expectedSectionEnd: "a section has no end"
    case .unfinishedName: "a tag has no end"
    default: "a tag is not known here"
    }
  }

  /// The page as UTF-8.
  package func render(_ frame: PageFrame, _ phrases: Phrases = .builtIn("en")) -> [UInt8] {
    Array(template.render(PageContext(frame, phrases)).utf8)
  }
}

extension PageTemplate: Hashable {
  package static func == (left: PageTemplate, right: PageTemplate) -> Bool {
    left.text == right.text
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}
