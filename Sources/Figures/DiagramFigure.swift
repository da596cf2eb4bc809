package import HTML
package import Traces

/// A trace as a causal sequence diagram, with a table of the calls as its text alternative.
package struct DiagramFigure: Sendable {
  let trace: Trace

  package init(_ trace: Trace) {
    self.trace = trace
  }

  package func render() -> HTMLTree {
    HTMLTree()
  }
}
