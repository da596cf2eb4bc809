import Glibc

/// `make bench`: what sitegen costs, as ratios in one run against a floor or a peer.
///
/// Usage: `bench SITEGEN PROJECT [SECTION]`, the release binary and the checkout whose snippets are
/// built; all takes a quarter of an hour, and one section (`site`, `serve`, `snippets` or `pages`) less.
@main enum Bench {
  static func main() {
    let words = CommandLine.arguments
    do throws(BenchFailure) {
      switch words.dropFirst().first {
      case "floor": try LibcmarkFloor(input: words[2], output: words[3]).run()
      case .some where (3...4).contains(words.count):
        try run(sitegen: words[1], project: words[2], only: words.count == 4 ? words[3] : nil)
      default: throw BenchFailure("usage: bench SITEGEN PROJECT [site|serve|snippets|pages]")
      }
    } catch {
      fputs("bench: \(error)\n", stderrStream())
      exit(2)
    }
  }

  private static func run(
    sitegen: String, project: String, only section: String?
  ) throws(BenchFailure) {
    let workshop = try Workshop(sitegen: sitegen, project: project)
    defer { workshop.remove() }
    let scale = try Scale(sitegen: sitegen)
    defer { scale.remove() }
    Table.header()
    if section ?? "site" == "site" {
      try workshop.coldBuild()
      try workshop.warmBuilds()
      try workshop.sameBytes()
      try scale.verification(of: project)
    }
    if section ?? "serve" == "serve" { try workshop.savesUnderServe() }
    if section ?? "snippets" == "snippets" {
      try workshop.generatedSnippets(30, rounds: 3, limit: "-")
      try workshop.generatedSnippets(300, rounds: 3, limit: "0.5")
      try workshop.generatedSnippets(1000, rounds: 1, limit: "-")
    }
    if section ?? "pages" == "pages" {
      try workshop.thousandPages()
      try scale.pages()
    }
  }

  // `stderr` is a global variable that Swift 6 does not let us touch.
  private static func stderrStream() -> UnsafeMutablePointer<FILE>? { fdopen(2, "w") }
}
