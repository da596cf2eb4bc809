import Glibc

/// `make bench`: what sitegen costs, as ratios in one run against a floor or a peer.
///
/// Usage: `bench SITEGEN PROJECT`, the release binary and the checkout whose snippets are built.
@main enum Bench {
  static func main() {
    let words = CommandLine.arguments
    do throws(BenchFailure) {
      switch words.dropFirst().first {
      case "floor": try LibcmarkFloor(input: words[2], output: words[3]).run()
      case .some where words.count == 3: try run(sitegen: words[1], project: words[2])
      default: throw BenchFailure("usage: bench SITEGEN PROJECT")
      }
    } catch {
      fputs("bench: \(error)\n", stderrStream())
      exit(2)
    }
  }

  private static func run(sitegen: String, project: String) throws(BenchFailure) {
    let workshop = try Workshop(sitegen: sitegen, project: project)
    defer { workshop.remove() }
    Table.header()
    try workshop.coldBuild()
    try workshop.warmBuilds()
    try workshop.generatedSnippets(30, rounds: 3, limit: "-")
    try workshop.generatedSnippets(300, rounds: 3, limit: "0.5")
    try workshop.generatedSnippets(1000, rounds: 1, limit: "-")
    try workshop.thousandPages()
    try workshop.sameBytes()
    let scale = try Scale(sitegen: sitegen)
    defer { scale.remove() }
    try scale.pages()
    try scale.verification(of: project)
  }

  // `stderr` is a global variable that Swift 6 does not let us touch.
  private static func stderrStream() -> UnsafeMutablePointer<FILE>? { fdopen(2, "w") }
}
