import Snippets
import Testing

@Suite struct ChartSpecTests {
  @Test func `a kind alone is a chart`() throws {
    #expect(try ChartSpec.parse("bar").get() == ChartSpec(.bar))
    #expect(try ChartSpec.parse("line").get() == ChartSpec(.line))
  }

  @Test func `everything can be said`() throws {
    let text = "line, x=size_B, y=throughput_MiB_s,by = mechanism, whisker=p99_us, log=xy"
    var spec = ChartSpec(.line, text: text)
    spec.x = "size_B"
    spec.y = ["throughput_MiB_s"]
    spec.by = "mechanism"
    spec.whisker = "p99_us"
    spec.isLogX = true
    spec.isLogY = true
    #expect(try ChartSpec.parse(text).get() == spec)
  }

  @Test(
    arguments: [
      ("", 0, "Chart has no kind; write 'bar' or 'line'"),
      ("pie", 0, "Chart 'pie' is not known; write 'bar' or 'line' first"),
      (" lien", 1, "Chart 'lien' is not known; did you mean 'line'?"),
      ("bar,", 4, "Expected 'KEY=VALUE' in the chart, found ''"),
      ("bar, log", 5, "Expected 'KEY=VALUE' in the chart, found 'log'"),
      ("bar, whiskr=a", 5, "Chart has no 'whiskr'; did you mean 'whisker'?"),
      ("bar, x=a, x=b", 10, "Chart says 'x' twice"),
      ("bar, x=", 5, "Chart gives 'x' no value"),
      ("é", 0, "Chart 'é' is not known; write 'bar' or 'line' first"),
      ("line, log = z", 12, "Axes 'z' are not known; write 'log=x', 'log=y' or 'log=xy'"),
      ("bar,log=xy", 8, "Bars have names on x, not numbers; write 'log=y'"),
    ])
  func `a mistake is told with its place`(text: String, offset: Int, summary: String) {
    #expect(ChartSpec.parse(text) == .failure(CheckProblem(summary: summary, offset: offset)))
  }

  private func data(_ chart: String, _ lines: String...) throws -> ChartData {
    try ChartSpec.parse(chart).get().data(of: DataTable.parse(lines).get()).get()
  }

  @Test func `bars are named by the first text and measured by the numbers`() throws {
    let data = try data("bar", "mechanism,p50_us,p99_us", "pipe,1,2", "fifo,3,4")
    #expect(data.categories == ["pipe", "fifo"])
    #expect(data.series.map(\.name) == ["p50", "p99"])
    #expect(data.series[1].points.map(\.y) == [2, 4])
    #expect(data.y.unit?.symbol == "µs")
  }

  @Test func `lines stand by the first number, told apart by the first text, sorted`() throws {
    let data = try data(
      "line", "mechanism,size_B,rate_MiB_s", "pipe,64,1", "fifo,64,2", "pipe,16,3")
    #expect(data.series.map(\.name) == ["pipe", "fifo"])
    #expect(data.series[0].points.map(\.x) == [16, 64])
    #expect(data.x.name == "size")
    #expect(data.y.unit?.symbol == "MiB/s")
  }

  @Test func `a whisker is no series of its own`() throws {
    let data = try data("bar, whisker=p99_us", "m,p50_us,p99_us", "pipe,1,2")
    #expect(data.series.map(\.name) == ["p50"])
    #expect(data.series[0].points.map(\.whisker) == [ChartData.Whisker(y: 2, text: "2")])
    #expect(data.whisker == "p99")
  }

  @Test(
    arguments: [
      ("bar", ["m,a"], "Table has no row to draw"),
      (
        "bar, y=p5_us", ["m,p50_us", "x,1"],
        "Column 'p5_us' is not among those printed; did you mean 'p50_us'?"
      ),
      ("bar", ["m,a_us", "x,1", "y,NaN"], "'a_us' is 'NaN' in row 2, which is not a number"),
      (
        "bar", ["m,a", "x,1e300"], "'a' is 1e300 in row 1 (x), which is beyond what a chart shows"
      ),
      ("bar", ["m,n", "x,y"], "No column of numbers is left for 'y' of the chart"),
      ("line", ["m,n", "x,y"], "No column of numbers is left for 'x' of the chart"),
      (
        "bar, log=y", ["m,a_us", "x,1", "y,-3.0"],
        "'a_us' is -3.0 in row 2 (y), and a logarithmic axis shows only what is above 0"
      ),
      (
        "line, log=x", ["a,b", "0,1"],
        "'a' is 0 in row 1, and a logarithmic axis shows only what is above 0"
      ),
      (
        "bar", ["m,a_us,b_MiB", "x,1,2"],
        "Columns 'a_us' and 'b_MiB' have different units and cannot share an axis"
      ),
      (
        "bar", ["m,a", "x,1", "x,2"],
        "Chart has two values of 'a' at 'x'"
      ),
      (
        "line", ["n,x,y"] + (1...9).map { "s\($0),1,1" },
        "Chart has 9 series, of which nobody can tell more than 8 apart"
      ),
    ] as [(String, [String], String)])
  func `what cannot be drawn is said plainly`(
    chart: String, lines: [String], said: String
  ) throws {
    let table = try DataTable.parse(lines).get()
    guard case .failure(let obstacle) = try ChartSpec.parse(chart).get().data(of: table) else {
      Issue.record("It can be drawn")
      return
    }
    #expect(obstacle.summary == said)
  }

  @Test(
    arguments: [
      ("p50_us", "p50", "µs"), ("throughput_MiB_s", "throughput", "MiB/s"), ("size_B", "size", "B"),
      ("load_percent", "load", "%"), ("rounds_per_s", "rounds", "/s"), ("wait_s", "wait", "s"),
      ("plain_words", "plain words", nil), ("_us", " us", nil),
    ] as [(String, String, String?)])
  func `a column says its unit at its end`(column: String, name: String, symbol: String?) {
    let (found, unit) = MeasuredUnit.split(column)
    #expect(found == name)
    #expect(unit?.symbol == symbol)
  }
}
