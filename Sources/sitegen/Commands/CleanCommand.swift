import ArgumentParser
import Storage

/// `sitegen clean`: forget everything that was kept from build to build.
struct CleanCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean",
    abstract: "Remove what sitegen keeps from build to build.",
    discussion: """
      Removes .build/sitegen: results, built products, prepared modules. Site/ and
      the recordings stay; the next build runs every program again.

      Example: sitegen clean && sitegen build
      """)

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    try await CommandRun.report {
      try Folder(project.workFolder).remove()
      Output.standardOutput.line("\(project.workFolder) is gone.")
    }
  }
}
