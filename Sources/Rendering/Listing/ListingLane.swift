import HTML
import Localization
import SiteModel
import Snippets

/// One process of a run: its name, what it wrote on which stream, and how it ended.
struct ListingLane {
  /// Told apart without colour; a fifth process begins again, its label still differs.
  private static let shapes = ["●", "◆", "■", "▲"]
  /// An output of more lines scrolls by itself, so that it cannot push the prose out of sight.
  private static let linesShownMax = 30

  private let lane: Listing.Lane
  private let index: Int
  /// A program of one process that nobody named needs no label.
  private let isAlone: Bool
  private let phrases: Phrases

  init(_ lane: Listing.Lane, index: Int, isAlone: Bool, _ phrases: Phrases) {
    self.lane = lane
    self.index = index
    self.isAlone = isAlone
    self.phrases = phrases
  }

  func append(to tree: inout HTMLTree) {
    let place = index % Self.shapes.count
    tree.element("div", [.class("lane p\(place + 1)")]) { tree in
      if !isAlone || lane.name.text != LaneName.program.text {
        tree.element("p", [.class("who")]) { tree in
          tree.appendSign(Self.shapes[place])
          tree.text(lane.name.words(phrases))
        }
      }
      appendOutput(to: &tree)
      appendEnding(to: &tree)
    }
  }

  private func appendOutput(to tree: inout HTMLTree) {
    guard !lane.lines.isEmpty else {
      return tree.element("p", [.class("nothing")], phrases[.printedNothing])
    }
    tree.start("pre", outputAttributes)
    tree.start("samp")
    var stream = Transcript.Stream.stdout
    for line in lane.lines {
      if line.stream != stream { appendChange(to: line.stream, &tree) }
      stream = line.stream
      append(line, to: &tree)
    }
    if stream == .stderr { appendChange(to: .stdout, &tree) }
    tree.end("samp")
    tree.end("pre")
  }

  private var outputAttributes: [HTMLTree.Attribute] {
    guard lane.lines.count > Self.linesShownMax else { return [.class("out")] }
    return [
      .class("out long"), .init("tabindex", "0"), .init("role", "group"),
      .init(
        "aria-label",
        phrases(
          .whatLanePrinted, ["lane": lane.name.words(phrases), "count": "\(lane.lines.count)"])),
    ]
  }

  private func appendChange(to stream: Transcript.Stream, _ tree: inout HTMLTree) {
    switch stream {
    case .stdout: tree.end("span")
    case .stderr:
      tree.start("span", [.class("err")])
      tree.element("span", [.class("tag")], "stderr")
    }
  }

  private func append(_ line: Transcript.Line, to tree: inout HTMLTree) {
    tree.element("span", [.class("o")]) { tree in
      tree.append(visible: line.text)
      if !line.isTerminated {
        tree.element(
          "span", [.class("x nolf"), .init("title", phrases[.noLineFeedTitle])],
          phrases[.noLineFeed])
      }
      tree.text("\n")
    }
  }

  private func appendEnding(to tree: inout HTMLTree) {
    guard let ending = lane.ending else { return }
    let expected = lane.isMeantToFail && ending != .exited(0)
    tree.element("p", [.class("end \(ending.className)")]) { tree in
      tree.appendSign(ending.sign)
      let words = ending.words(phrases)
      tree.text(expected ? phrases(.asExpected, ["ending": words]) : words)
    }
  }
}

extension ProcessEnding {
  fileprivate func words(_ phrases: Phrases) -> String {
    switch self {
    case .exited(let status): phrases(.exited, ["status": "\(status)"])
    case .signaled(let signal): phrases(.killed, ["signal": signal.name])
    case .stillRunning: phrases[.stillRunning]
    case .asleep(let call): phrases(.asleepIn, ["call": call])
    }
  }

  fileprivate var sign: String {
    switch self {
    case .exited(0): "✓"
    case .exited, .signaled: "✕"
    case .stillRunning, .asleep: "…"
    }
  }

  fileprivate var className: String {
    switch self {
    case .exited(0): "good"
    case .exited, .signaled: "bad"
    case .stillRunning, .asleep: "open"
    }
  }
}
