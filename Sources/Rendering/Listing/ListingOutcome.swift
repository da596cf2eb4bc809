import HTML
import Localization
import SiteModel
import Snippets

/// What came of a listing's program: lanes of output, complaints of a compiler, or why neither.
struct ListingOutcome {
  private let listing: Listing
  private let idPrefix: String
  private let phrases: Phrases

  init(_ listing: Listing, idPrefix: String, _ phrases: Phrases) {
    self.listing = listing
    self.idPrefix = idPrefix
    self.phrases = phrases
  }

  func append(to tree: inout HTMLTree) {
    tree.element("div", [.class("run")]) { tree in
      switch listing.outcome {
      case .ran(let lanes): append(lanes, to: &tree)
      case .compiled where listing.isReplayed:
        appendState("skipped", "○", phrases[.notCompiledHere], to: &tree)
      case .compiled: appendState("compiled", "◇", phrases[.compiledOnly], to: &tree)
      case .shownElsewhere(let scene): append(shownElsewhere: scene, to: &tree)
      case .refused(let messages): append(messages, to: &tree)
      case .skipped(let reason):
        appendState("skipped", "○", phrases(.skipped, ["reason": reason]), to: &tree)
      case .unrecorded: appendState("skipped", "○", phrases[.unrecorded], to: &tree)
      case .broken(let summary):
        appendState("failed", "⚠", phrases(.broken, ["summary": summary]), to: &tree)
      }
    }
  }

  private func append(shownElsewhere scene: String?, to tree: inout HTMLTree) {
    let text =
      if let scene {
        phrases(.shownWithScene, ["scene": scene])
      } else {
        phrases[.shownBelow]
      }
    appendState("compiled", "↓", text, to: &tree)
  }

  private func append(_ lanes: [Listing.Lane], to tree: inout HTMLTree) {
    if let summary, !lanes.isEmpty { return append(lanes, foldedUnder: summary, to: &tree) }
    tree.element("p", [.class("label")], phrases[.whatItPrinted])
    guard !lanes.isEmpty else {
      return tree.element("p", [.class("nothing")], phrases[.printedNothing])
    }
    appendColumns(lanes, to: &tree)
  }

  /// What is said of output that a table or a chart shows better.
  private var summary: Phrase? {
    if listing.printsFacts { return .factsPrinted }
    return listing.chart == nil ? nil : .figuresPrinted
  }

  /// Such lines are written for a program to read; who wants to see them one by one may.
  private func append(_ lanes: [Listing.Lane], foldedUnder summary: Phrase, to tree: inout HTMLTree)
  {
    let count = lanes.reduce(0) { $0 + $1.lines.count }
    tree.element("details", [.class("printed")]) { tree in
      tree.element("summary", [], phrases(summary, ["count": "\(count)"]))
      appendColumns(lanes, to: &tree)
    }
  }

  private func appendColumns(_ lanes: [Listing.Lane], to tree: inout HTMLTree) {
    tree.element("div", [.class("lanes")]) { tree in
      for (index, lane) in lanes.enumerated() {
        ListingLane(lane, index: index, isAlone: lanes.count == 1, phrases).append(to: &tree)
      }
    }
  }

  private func append(_ messages: [CompilerMessage], to tree: inout HTMLTree) {
    tree.element("p", [.class("label")], phrases[.whatTheCompilerSaid])
    tree.element("ul", [.class("messages")]) { tree in
      for message in messages {
        tree.element("li", [.class(message.severity.rawValue)]) { tree in
          append(message, to: &tree)
        }
      }
    }
    let ending = phrases[.didNotCompile]
    let isExpected = listing.expectedFailure != nil
    tree.element("p", [.class("end bad")]) { tree in
      tree.appendSign("✕")
      tree.text(isExpected ? phrases(.asExpected, ["ending": ending]) : ending)
    }
  }

  private func append(_ message: CompilerMessage, to tree: inout HTMLTree) {
    tree.element("b", [], message.severity.rawValue)
    if message.line > 0 {
      tree.text(" ")
      tree.element(
        "a", [.href("#\(idPrefix)-L\(message.line)")], phrases(.line, ["number": "\(message.line)"])
      )
    }
    tree.text(": ")
    tree.append(visible: message.text)
  }

  private func appendState(
    _ name: String, _ sign: String, _ text: String, to tree: inout HTMLTree
  ) {
    tree.element("p", [.class("state \(name)")]) { tree in
      tree.appendSign(sign)
      tree.text(text)
    }
  }
}
