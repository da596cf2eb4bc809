import HTML
import SiteModel
import Snippets

/// What came of a listing's program: lanes of output, complaints of a compiler, or why neither.
struct ListingOutcome {
  private let listing: Listing
  private let idPrefix: String

  init(_ listing: Listing, idPrefix: String) {
    self.listing = listing
    self.idPrefix = idPrefix
  }

  func append(to tree: inout HTMLTree) {
    tree.element("div", [.class("run")]) { tree in
      switch listing.outcome {
      case .ran(let lanes): append(lanes, to: &tree)
      case .compiled where listing.isReplayed:
        appendState("skipped", "○", "Not compiled for this build.", to: &tree)
      case .compiled: appendState("compiled", "◇", "Compiled, not run.", to: &tree)
      case .shownElsewhere(let scene): append(shownElsewhere: scene, to: &tree)
      case .refused(let messages): append(messages, to: &tree)
      case .skipped(let reason):
        appendState("skipped", "○", "Not compiled: \(reason)", to: &tree)
      case .broken(let summary):
        appendState("failed", "⚠", "This program is broken: \(summary)", to: &tree)
      }
    }
  }

  private func append(shownElsewhere scene: String?, to tree: inout HTMLTree) {
    let text =
      if let scene {
        "Runs together with the other programs of the scene “\(scene)”; what they printed is shown "
          + "below the last of them."
      } else {
        "Goes on below; what it printed is shown there."
      }
    appendState("compiled", "↓", text, to: &tree)
  }

  private func append(_ lanes: [Listing.Lane], to tree: inout HTMLTree) {
    tree.element("p", [.class("label")], "What it printed")
    guard !lanes.isEmpty else {
      return tree.element("p", [.class("nothing")], "(printed nothing)")
    }
    tree.element("div", [.class("lanes")]) { tree in
      for (index, lane) in lanes.enumerated() {
        ListingLane(lane, index: index, isAlone: lanes.count == 1).append(to: &tree)
      }
    }
  }

  private func append(_ messages: [CompilerMessage], to tree: inout HTMLTree) {
    tree.element("p", [.class("label")], "What the compiler said")
    tree.element("ul", [.class("messages")]) { tree in
      for message in messages {
        tree.element("li", [.class(message.severity.rawValue)]) { tree in
          append(message, to: &tree)
        }
      }
    }
    let judgement = listing.expectedFailure == nil ? "" : ", as expected"
    tree.element("p", [.class("end bad")]) { tree in
      tree.appendSign("✕")
      tree.text("did not compile\(judgement)")
    }
  }

  private func append(_ message: CompilerMessage, to tree: inout HTMLTree) {
    tree.element("b", [], message.severity.rawValue)
    if message.line > 0 {
      tree.text(" ")
      tree.element("a", [.href("#\(idPrefix)-L\(message.line)")], "line \(message.line)")
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
