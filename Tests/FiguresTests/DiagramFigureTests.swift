import Figures
import HTML
import Testing
import Traces

@Suite struct DiagramFigureTests {
  @Test func `a trace without events draws nothing`() {
    let trace = Trace(processes: [], objects: [], events: [], causes: [])
    #expect(DiagramFigure(trace).render().nodes.isEmpty)
  }
}
