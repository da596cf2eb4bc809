import Basics
import Snippets
import Testing

/// What is said of a chart that cannot be drawn.
@Suite struct ChartRemedyTests {
  @Test func `a column that is not there is said with the one that was meant, or that fits`() {
    let missing = "Column 'byte' is not among those printed; did you mean 'bytes'?"
    check("bar, x=size, y=byte", ["size,bytes", "1,2"], missing, "Write 'y=bytes'")
    check("line, x=byte, y=size", ["size,bytes", "1,2"], missing, "Write 'x=bytes'")
    check(
      "bar, y=throughput", ["name,p50_us", "pipe,2"],
      "Column 'throughput' is not among those printed", "Write 'y=p50_us'")
    check(
      "bar, y=throughput", ["name,p50_us,p99_us", "pipe,2,3"],
      "Column 'throughput' is not among those printed",
      "Write 'y=' with one of 'name', 'p50_us', 'p99_us'")
    check(
      "bar, whisker=p95_us", ["name,p50_us,p99_us", "pipe,2,3"],
      "Column 'p95_us' is not among those printed; did you mean 'p99_us'?",
      "Write 'whisker=p99_us'")
  }

  @Test func `each obstacle has its own remedy`() {
    check(
      "bar", ["hello"], "Table has no row to draw", "Print a row of figures below the header")
    check(
      "bar", ["m,a_us,b_MiB", "x,1,2"],
      "Columns 'a_us' and 'b_MiB' have different units and cannot share an axis",
      "Write 'y=a_us'")
    check(
      "bar, x=m, y=a", ["m,a,n", "x,1,1", "x,2,2"], "Chart has two values of 'a' at 'x'",
      "Write 'by=n'")
    check(
      "bar", ["m,a", "x,1", "x,2"], "Chart has two values of 'a' at 'x'",
      "Write 'by=' with the column that tells them apart")
    check(
      "bar", ["m,a_us", "x,1", "y,NaN"], "'a_us' is 'NaN' in row 2, which is not a number",
      "Print a number there, or write 'y=' with another column than 'a_us'")
  }

  private func check(
    _ chart: String, _ printed: [String], _ problem: String, _ remedy: String,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    let catalog = Catalogued.collect([("sh chart=\"\(chart)\"", "echo")])
    let transcript = Transcript(
      processes: [Transcript.Process(ending: .exited(0))],
      lines: printed.map { Transcript.Line(process: 0, stream: .stdout, text: $0) })
    #expect(
      catalog.value.snippets[0].undrawnChart(of: transcript).rendered
        == """
        Content/chat.md:10:14+\(chart.utf8.count + 1): error: Chart cannot be drawn: \(problem) \
        [\(remedy)]
        """, sourceLocation: sourceLocation)
  }
}
