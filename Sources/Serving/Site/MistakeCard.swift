import HTML

/// What keeps a site from being shown as it is written now, for the page in the browser.
package struct MistakeCard: Sendable, Hashable {
  package struct Mistake: Sendable, Hashable {
    package enum Severity: String, Sendable {
      case error, warning
    }

    package var severity: Severity
    /// `Content/en/pipe.md:4:12`; nothing where no file is to blame.
    package var place: String?
    package var summary: String
    /// The author's own line with its number, and a line of marks below it.
    package var excerpt: [String]
    package var fix: String?
    /// More places, with what is there.
    package var notes: [String]

    package init(
      _ severity: Severity, at place: String?, _ summary: String, excerpt: [String] = [],
      fix: String? = nil, notes: [String] = []
    ) {
      self.severity = severity
      self.place = place
      self.summary = summary
      self.excerpt = excerpt
      self.fix = fix
      self.notes = notes
    }
  }

  package var mistakes: [Mistake]

  package init(_ mistakes: [Mistake]) {
    self.mistakes = mistakes
  }

  /// More do not help who mends one after the other.
  private static let shownMax = 12

  /// The card as HTML, everything in it escaped.
  ///
  /// A long card is scrolled, so it can have the focus; a reader of screens says it at once.
  var html: HTMLTree {
    var tree = HTMLTree()
    tree.element("div", [.class("sitegen-card"), .init("role", "alert")]) { tree in
      tree.element("div", [.class("sitegen-card-head")]) { tree in
        tree.element("strong", [], title)
        tree.element(
          "button", [.init("type", "button"), .init("data-sitegen", "dismiss")], "Dismiss")
      }
      tree.element(
        "div",
        [
          .class("sitegen-card-body"), .init("tabindex", "0"), .init("role", "group"),
          .init("aria-label", "What to mend"),
        ]
      ) { tree in
        for mistake in mistakes.prefix(Self.shownMax) { append(mistake, to: &tree) }
        if mistakes.count > Self.shownMax {
          tree.element("p", [], "… and \(mistakes.count - Self.shownMax) more in the terminal")
        }
      }
    }
    return tree
  }

  /// `2 errors in what was saved last`.
  private var title: String {
    let errors = mistakes.count { $0.severity == .error }
    return (errors == 1 ? "1 error" : "\(errors) errors") + " in what was saved last"
  }

  private func append(_ mistake: Mistake, to tree: inout HTMLTree) {
    tree.element("section") { tree in
      if let place = mistake.place {
        tree.element("p", [.class("sitegen-card-place")]) { $0.element("code", [], place) }
      }
      tree.element("p") { tree in
        tree.element("b", [], "\(mistake.severity.rawValue): ")
        tree.append(visible: mistake.summary)
      }
      if !mistake.excerpt.isEmpty {
        tree.element("pre") { $0.append(lines: mistake.excerpt) }
      }
      for note in mistake.notes {
        tree.element("pre") {
          $0.append(lines: ("note: " + note).split(separator: "\n").map(String.init))
        }
      }
      if let fix = mistake.fix {
        tree.element("p", [.class("sitegen-card-fix")]) { tree in
          tree.element("b", [], "fix: ")
          tree.append(visible: fix)
        }
      }
    }
  }
}

extension HTMLTree {
  fileprivate mutating func append(lines: [String]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { text("\n") }
      append(visible: line)
    }
  }
}
