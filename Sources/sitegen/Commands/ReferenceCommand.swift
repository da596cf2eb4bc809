import ArgumentParser

/// `sitegen reference`: the pages of the guide that sitegen writes about itself.
///
/// Hidden, because only this repository needs it: `make reference` calls it.
struct ReferenceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reference",
    abstract: "Print a page of the user's guide, made from sitegen's own types.",
    discussion: """
      Example: sitegen reference attributes > Content/en/guide/attributes.md
      """,
    shouldDisplay: false)

  @Argument(help: "What the page is about.")
  var subject: ReferenceSubject

  func run() async throws {
    try await CommandRun.report {
      Output.standardOutput.write(try await page().markdown)
    }
  }

  private func page() async throws -> ReferencePage {
    switch subject {
    case .attributes: AttributeReference.page
    case .configuration: ConfigurationReference.page
    case .frontMatter: FrontMatterReference.page
    case .commands: try CommandReference.page()
    }
  }
}
