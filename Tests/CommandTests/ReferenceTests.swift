import Foundation
import Testing

extension CommandTests {
  /// The pages of the guide that sitegen writes about itself.
  @Suite(.timeLimit(.minutes(2))) struct ReferenceTests {
    @Test(
      arguments: [
        "attributes", "configuration", "front-matter", "commands", "template", "phrases",
      ])
    func `a page says what holds now`(subject: String) async throws {
      try await check(subject)
    }

    @Test(.enabled(if: Machine.hasToolchain, Machine.needsToolchain))
    func `every example gives its diagnostic, and the page shows it`() async throws {
      try await check("diagnostics")
    }

    @Test func `every diagnostic has an example`() throws {
      let examples = Set(try Checkout.diagnosticExamples())
      let ids = try Checkout.diagnosticIDs()
      #expect(ids.count > 100)
      #expect(ids.subtracting(examples).sorted() == [], "in \(Checkout.examplesName), NAME.md")
      #expect(examples.subtracting(ids).sorted() == [], "nothing in Sources says so")
    }

    @Test func `an example that does not give its diagnostic is told`() async throws {
      let trial = try Trial([
        "examples/UnknownAttribute.md": """
        ---
        subject: attributes
        ---

        Nothing is wrong here.

        ~~~ Content/pipe.md
        # Pipes
        ~~~

        """
      ])
      let outcome = try await trial.sitegen("reference", "diagnostics", "--examples", "examples")
      #expect(outcome.status == 1)
      #expect(outcome.output == "")
      #expect(outcome.errors == "error: The example of UnknownAttribute gives nothing\n")
    }

    private func check(_ subject: String) async throws {
      let outcome = try await Invocation(
        Machine.sitegen, ["reference", subject], in: Checkout.folder
      ).outcome()
      #expect(outcome.errors == "")
      let isSame = outcome.output == (try Checkout.text("Content/en/guide/\(subject).md"))
      #expect(isSame, "Content/en/guide/\(subject).md is out of date: run make reference")
    }
  }
}
