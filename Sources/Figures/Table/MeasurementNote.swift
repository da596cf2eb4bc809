package import HTML
package import Localization
package import Snippets

/// The sentence that says when and where figures were measured.
package struct MeasurementNote: Sendable {
  private let header: MeasurementHeader
  private let phrases: Phrases

  package init(_ header: MeasurementHeader, _ phrases: Phrases = .builtIn("en")) {
    self.header = header
    self.phrases = phrases
  }

  package func render() -> HTMLTree {
    var tree = HTMLTree()
    tree.element("p", [.class("measured")]) { tree in
      // The day is left open, so that it can be marked as one.
      let words = phrases(.measured, ["place": place]).split(
        separator: "{date}", maxSplits: 1, omittingEmptySubsequences: false)
      tree.append(visible: String(words[0]))
      guard words.count == 2 else { return }
      tree.element("time", [.init("datetime", header.date)], header.date)
      tree.append(visible: String(words[1]))
    }
    return tree
  }

  private var place: String {
    let machine = header.machine
    return phrases(
      .measuredPlace,
      [
        "kernel": machine.kernel, "processor": machine.processor,
        "count": "\(machine.processorCount)", "toolchain": machine.toolchain,
      ])
  }
}
