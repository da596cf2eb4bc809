package import Basics
package import Traces

extension Site {
  /// The address of the picture that is shown where a page is shared; nothing where the site's own
  /// address is not known, because such pictures are never looked for at a relative one.
  package func cardAddress(of entry: Entry) -> String? {
    configuration.publicAddress(of: cardPath(of: entry))
  }

  /// Where the picture lies: a page whose programs are drawn has its own, shared with its
  /// translations; all others have the site's.
  package func cardPath(of entry: Entry) -> RelativePath {
    let name = entry.cardTrace == nil ? "card.png" : "card/\(entry.page.address.slug).png"
    return configuration.path(of: name, language: configuration.languages.first?.code ?? "")
  }
}

extension Site.Entry {
  /// The first run on the page in which processes cause something in each other.
  package var cardTrace: Trace? {
    for node in page.fenceIndices {
      guard let trace = listings[node]?.diagram?.trace else { continue }
      let crosses = trace.causes.contains { cause in
        trace.events[cause.from].process != trace.events[cause.to].process
      }
      if crosses { return trace }
    }
    return nil
  }
}
