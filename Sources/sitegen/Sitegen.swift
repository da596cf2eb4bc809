import ArgumentParser
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
    await main(nil)
  }
}
