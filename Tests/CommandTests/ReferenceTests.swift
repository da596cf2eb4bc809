import Foundation
import Testing

extension CommandTests {
  /// The pages of the guide that sitegen writes about itself.
  @Suite(.timeLimit(.minutes(2))) struct ReferenceTests {
    @Test(arguments: ["attributes", "configuration", "front-matter", "commands"])
    func `a page says what holds now`(subject: String) async throws {
      try await check(subject)
    }

    private func check(_ subject: String) async throws {
      let outcome = try await Invocation(
        Machine.sitegen, ["reference", subject], in: Self.checkout
      ).outcome()
      #expect(outcome.errors == "")
      let page = Self.checkout.appending(path: "Content/en/guide/\(subject).md")
      let text = String(decoding: try Data(contentsOf: page), as: UTF8.self)
      let isSame = outcome.output == text
      #expect(isSame, "Content/en/guide/\(subject).md is out of date: run make reference")
    }

    static let checkout = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
}
