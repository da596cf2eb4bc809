import Figures
import HTML
import Localization
import Snippets
import Testing

@Suite struct ChartFigureTests {
  private func html(
    _ spec: String, _ lines: [String], title: String = "", measurement: MeasurementHeader? = nil,
    words: [String: String] = [:]
  ) throws -> String {
    let figure = ChartFigure(
      table: try DataTable.parse(lines).get(), spec: try ChartSpec.parse(spec).get(), title: title,
      measurement: measurement, words: PrintedWords(words))
    return String(decoding: figure.render().serialized(), as: UTF8.self)
  }

  @Test func `a bar, its name, its figure, and the table`() throws {
    let html = try html("bar", ["m,p50_us", "pipe,4.10"], title: "a.swift")
    let words =
      "p50 (µs) by m, by a.swift. Bars for p50. The table below the picture has every figure."
    let expected = [
      #"<figure class="chart"><div class="ch-box" role="region" tabindex="0" "#,
      #"aria-label="Chart of a.swift">"#,
      #"<svg class="ch-wide" viewBox="0 0 640 82" width="640" height="82" role="img" "#,
      #"aria-label="\#(words)">"#,
      "<title>p50 (µs) by m, by a.swift</title><desc>Bars for p50. The table below the picture ",
      "has every figure.</desc>",
      #"<path class="ch-grid" d="M50 0V38" /><path class="ch-grid" d="M158 0V38" />"#,
      #"<path class="ch-grid" d="M267 0V38" /><path class="ch-grid" d="M375 0V38" />"#,
      #"<path class="ch-grid" d="M484 0V38" /><path class="ch-grid" d="M592 0V38" />"#,
      #"<path class="ch-axis" d="M50 0V38" />"#,
      #"<path class="ch-bar ch-fill-1 ch-1" d="M50 8H494v16H50Z" />"#,
      #"<text class="ch-tick" x="50" y="54" text-anchor="middle">0</text>"#,
      #"<text class="ch-tick" x="158" y="54" text-anchor="middle">1</text>"#,
      #"<text class="ch-tick" x="267" y="54" text-anchor="middle">2</text>"#,
      #"<text class="ch-tick" x="375" y="54" text-anchor="middle">3</text>"#,
      #"<text class="ch-tick" x="484" y="54" text-anchor="middle">4</text>"#,
      #"<text class="ch-tick" x="592" y="54" text-anchor="middle">5</text>"#,
      #"<text class="ch-title" x="50" y="74">p50 (µs)</text>"#,
      #"<text class="ch-value" x="502" y="20">4.10</text>"#,
      #"<text class="ch-name" x="42" y="20" text-anchor="end">pipe</text></svg></div>"#,
      #"<figcaption><details class="ch-data" open><summary>The figures</summary>"#,
      #"<div class="table" tabindex="0" role="group" aria-label="The figures of the chart">"#,
      #"<table><thead><tr><th scope="col">m</th><th scope="col" class="right">p50 (µs)</th></tr>"#,
      #"</thead><tbody><tr><th scope="row">pipe</th><td class="right">4.10</td></tr></tbody>"#,
      "</table></div></details></figcaption></figure>",
    ]
    let narrow = /<svg class="ch-narrow" viewBox="0 0 312 82" width="312".*?<\/svg>/
    #expect(html.matches(of: narrow).count == 1)
    #expect(html.replacing(narrow, with: "") == expected.joined())
  }

  @Test func `axes, bars and the table have the page's own words`() throws {
    let html = try html(
      "bar, whisker=p99_us", ["m,p50_us,p99_us", "pipe,4,6", "fifo,5,7"],
      words: ["m": "방식", "p50": "중앙값", "p99": "99번째", "pipe": "파이프"])
    #expect(html.contains("<title>중앙값 (µs) by 방식</title>"))
    #expect(html.contains(">중앙값 (µs), whiskers to 99번째</text>"))
    #expect(html.contains(">파이프</text>"))
    #expect(html.contains(">fifo</text>"))
    #expect(html.contains(#"<th scope="row">파이프</th>"#))
    #expect(html.contains(#"<th scope="col" class="right">99번째 (µs)</th>"#))
  }

  @Test func `figures that cannot be drawn are still shown, with the reason`() throws {
    let html = try html("bar", ["m,a_us", "x,1", "y,NaN"])
    #expect(!html.contains("<svg"))
    #expect(
      html.contains(
        #"<p class="ch-note">Not drawn: 'a_us' is 'NaN' in row 2, which is not a number.</p>"#))
    #expect(html.contains("<td>NaN</td>"))
  }

  @Test func `why there is no chart is said in the words of the page`() throws {
    let figure = ChartFigure(
      table: try DataTable.parse(["m,a_us", "x,1", "y,NaN"]).get(),
      spec: try ChartSpec.parse("bar").get(), phrases: .builtIn("ko"))
    let html = String(decoding: figure.render().serialized(), as: UTF8.self)
    #expect(html.contains("그래프로 그리지 못했습니다: 2행의 'a_us' 값 'NaN'는 숫자가 아닙니다."))
  }

  @Test func `when and where is said below the chart`() throws {
    let header = MeasurementHeader.parse(
      "measured 2026-11-21 on Linux 6, A<B (1 processor), Swift 6")
    let html = try html("bar", ["m,a", "x,1"], measurement: header)
    #expect(
      html.contains(
        #"<p class="measured">Measured on <time datetime="2026-11-21">2026-11-21</time> "#
          + "with Linux 6, A&lt;B (1 processor), Swift 6; another machine gives other figures.</p>")
    )
  }

  @Test func `a program's markup is text, and its escapes are seen`() throws {
    let lines = ["<b>,a", "<i>\u{1B}[0m\u{202E},1"]
    let html = try html("bar", lines, title: "<u>\u{7}")
    #expect(["<b>", "<i>", "<u>"].allSatisfy { !html.contains($0) })
    #expect(html.contains("&lt;i&gt;"))
    #expect(!html.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x202E })
  }

  @Test func `a long table is closed until it is asked for`() throws {
    let lines = ["x,y"] + (0..<13).map { "\($0),1" }
    #expect(try html("line", lines).contains(#"<details class="ch-data"><summary>"#))
  }

  @Test func `lines are named where they end, and told apart by mark and dash`() throws {
    let html = try html("line", ["n,x,y", "a,1,1", "a,2,2", "b,1,3", "b,2,4"])
    for series in [1, 2] {
      #expect(html.contains(#"<path class="ch-line ch-dash-\#(series) ch-\#(series)""#))
      #expect(html.contains(#"class="ch-name ch-\#(series)""#))
    }
    #expect(html.contains("Lines for a, b, from 1 (a) to 4 (b)."))
  }
}
