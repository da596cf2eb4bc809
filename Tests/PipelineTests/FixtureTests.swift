import Basics
import Foundation
import Pipeline
import Testing

/// Whole projects, from what is written to every byte of their sites.
///
/// After a change that is meant to change pages, `SITEGEN_RECORD_FIXTURES=1 swift test --filter
/// FixtureTests` writes what comes now into the fixtures; `git diff` shows it to the reviewer.
@Suite struct FixtureTests {
  @Test(arguments: ["a page", "mistakes", "두 언어"])
  func `a project becomes its site`(name: String) async throws {
    let fixture = Fixture(name)
    let built = try await fixture.built()
    let site = Self.pages(of: built)
    let diagnostics = built.diagnostics.map { $0.line + "\n" }.joined()
    if isRecording { try fixture.record(site, diagnostics) }
    let expected = try fixture.expectedSite()
    #expect(site.keys.sorted() == expected.keys.sorted())
    for (path, bytes) in expected.sorted(by: { $0.key < $1.key }) {
      let difference = firstDifference(site[path] ?? [], bytes)
      #expect(difference == nil, "\(name)/Site/\(path)")
    }
    #expect(diagnostics == (try fixture.expectedDiagnostics()))
    #expect(!isRecording, "Fixtures were recorded, not tested")
  }

  @Test func `every fixture is tested`() throws {
    #expect(try Fixture.names() == ["a page", "mistakes", "두 언어"])
  }

  private var isRecording: Bool {
    ProcessInfo.processInfo.environment["SITEGEN_RECORD_FIXTURES"] == "1"
  }

  /// All files but the style sheet, which is the same for every site and no work of these projects.
  private static func pages(of built: BuiltSite) -> [RelativePath: [UInt8]] {
    var pages: [RelativePath: [UInt8]] = [:]
    for path in built.files.paths where path.text != "style.css" { pages[path] = built.files[path] }
    return pages
  }

  /// The first line that differs, as it is and as it must be.
  private func firstDifference(_ found: [UInt8], _ wanted: [UInt8]) -> String? {
    guard found != wanted else { return nil }
    let (found, wanted) = (lines(found), lines(wanted))
    let number = zip(found, wanted).prefix { $0 == $1 }.count
    let line = number < found.count ? found[number] : "the end"
    return
      "line \(number + 1): \(line)\nmust be: \(number < wanted.count ? wanted[number] : "the end")"
  }

  private func lines(_ bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }
}
