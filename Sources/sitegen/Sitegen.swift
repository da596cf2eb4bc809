import ArgumentParser
import Basics
import Glibc

/// `sitegen`: Markdown and programs to a site in which every output is real.
@main struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Documentation sites in which every output is real.",
    usage: "sitegen <command> [options]",
    discussion: """
      Renders Content/, runs its programs and Snippets/ in a sandbox, writes Site/.
      Example: sitegen build && xdg-open Site/index.html
      Exit codes: 0 fine, 1 content is wrong, 2 machine could not, 64 wrong usage.
      """,
    version: "0.1.0",
    subcommands: [
      InitCommand.self, BuildCommand.self, ServeCommand.self, VerifyCommand.self, RunCommand.self,
      RenderCommand.self, ExplainCommand.self, CleanCommand.self, DoctorCommand.self,
      ReferenceCommand.self,
    ])

  static func main() async {
    // A reader of our output that goes away is noticed by EPIPE and ends the command quietly.
    signal(SIGPIPE, SIG_IGN)
    if let word = CommandLine.arguments.dropFirst().first, let mistake = mistakenCommand(word) {
      exit(withError: mistake)
    }
    await main(nil)
  }

  /// ArgumentParser names the option that was meant by another, but not the command.
  private static func mistakenCommand(_ word: String) -> ValidationError? {
    let commands = configuration.subcommands.map { $0.configuration }
    let names = commands.compactMap(\.commandName)
    guard !word.hasPrefix("-"), !word.isEmpty, word != "help", !names.contains(word) else {
      return nil
    }
    let shown = commands.filter(\.shouldDisplay).compactMap(\.commandName)
    let meant = nearest(to: word, among: shown).map { " Did you mean '\($0)'?" } ?? ""
    return ValidationError("Unknown command '\(word)'.\(meant)")
  }
}
