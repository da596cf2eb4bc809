import Basics
import Foundation
import Pipeline

/// A report for programs: every case with its diagnostics.
struct JSONReport {
  private let verification: Verification

  init(_ verification: Verification) { self.verification = verification }

  private struct Report: Encodable {
    var ok: Bool
    var cases: [Case]
  }

  private struct Case: Encodable {
    var name: String
    var file: String?
    var ok: Bool
    var diagnostics: [Item]
  }

  private struct Item: Encodable {
    var severity: String
    var id: String
    var summary: String
    var file: String?
    var line: Int?
    var column: Int?
    var fix: String?
    var notes: [String]
  }

  /// Keys sorted, with a final line feed.
  var text: String {
    let cases = verification.cases.map { test in
      Case(
        name: test.name, file: test.path?.text, ok: !test.hasErrors,
        diagnostics: test.diagnostics.map(item))
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      let report = Report(ok: cases.allSatisfy(\.ok), cases: cases)
      return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
    } catch {
      preconditionFailure("A report of strings and numbers could not be encoded: \(error)")
    }
  }

  private func item(_ diagnostic: Diagnostic) -> Item {
    Item(
      severity: diagnostic.severity.rawValue, id: diagnostic.id, summary: diagnostic.summary,
      file: diagnostic.location?.path.text, line: diagnostic.location?.range.start.line,
      column: diagnostic.location?.range.start.column, fix: diagnostic.fix,
      notes: diagnostic.notes.map(\.text))
  }
}
