import ArgumentParser
import Execution
import Storage

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
  @Option(help: .init("Where the examples of diagnostics are.", valueName: "folder"))
  var examples = "Tests/PipelineTests/Fixtures/diagnostics"
  @OptionGroup var project: ProjectOptions
  @OptionGroup var execution: ExecutionOptions

  func run() async throws {
    try await CommandRun.report {
      do {
        Output.standardOutput.write(try await page().markdown)
      } catch let failure as ReferenceFailure {
        Output.standardError.line("error: \(failure.problem)")
        throw ExitCode(CommandExit.content.rawValue)
      }
    }
  }

  private func page() async throws -> ReferencePage {
    switch subject {
    case .attributes: AttributeReference.page
    case .configuration: ConfigurationReference.page
    case .frontMatter: FrontMatterReference.page
    case .commands: try CommandReference.page()
    case .template: TemplateReference.page
    case .phrases: PhraseReference.page
    case .diagnostics: try await diagnostics()
    }
  }

  private func diagnostics() async throws -> ReferencePage {
    let bench = try await Workbench(
      project, execution, products: [], cacheUse: .readAndWrite, onEvent: { _ in })
    let trial = DiagnosticTrial(machine: bench.executor, toolchainName: bench.toolchainName)
    return try await DiagnosticReference(Folder(examples)).page(by: trial)
  }
}
