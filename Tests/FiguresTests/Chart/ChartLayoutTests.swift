import Snippets
import Testing

@testable import Figures

@Suite struct ChartLayoutTests {
  /// Tables of every shape: few and many bars and lines, short and long names, tiny and huge numbers.
  private static let generated: [(spec: String, table: DataTable)] = (0..<240).map { seed in
    var chance = Chance(seed: UInt64(seed) + 1)
    let isBar = seed % 2 == 0
    let magnitude = ChartMath.power(ofTen: chance.next(23) - 10)
    let hasNegatives = seed % 3 == 0
    var lines = ["name,size_B,p50_us,p99_us"]
    for series in 0..<(1 + chance.next(isBar ? 4 : 8)) {
      let name = String(
        repeating: ["x", "W", "한", "\u{1B}"][series % 4], count: 1 + chance.next(40))
      for point in 0..<(1 + chance.next(6)) {
        var value = Double(chance.next(100_000) + 1) / 1000 * magnitude
        if hasNegatives, chance.next(4) == 0 { value = -value }
        lines.append("\(name)\(series),\(1 << (point + chance.next(3) * 6)),\(value),\(value * 2)")
      }
    }
    let unique = lines.reduce(into: [String]()) { kept, line in
      let key = line.split(separator: ",").prefix(2)
      if !kept.contains(where: { $0.split(separator: ",").prefix(2) == key }) { kept.append(line) }
    }
    let log = hasNegatives ? "" : isBar ? ", log=y" : ", log=xy"
    let shape = isBar ? "bar, x=size_B" : "line, x=size_B"
    let whisker = seed % 5 < 2 ? ", whisker=p99_us" : ""
    let spec = "\(shape), by=name, y=p50_us\(whisker)\(seed % 4 < 2 ? log : "")"
    return (spec, Self.table(unique))
  }

  private static func table(_ lines: [String]) -> DataTable {
    switch DataTable.parse(lines) {
    case .success(let table): table
    case .failure(let problem): preconditionFailure(problem.summary)
    }
  }

  private func picture(
    _ spec: String, _ table: DataTable, in room: ChartRoom
  ) throws -> ChartPicture {
    let data = try ChartSpec.parse(spec).get().data(of: table).get()
    return data.kind == .bar
      ? BarLayout(data, in: room).laidOut() : LineLayout(data, in: room).laidOut()
  }

  @Test(arguments: 0..<240, [ChartRoom.wide, .narrow])
  func `no word runs into another, and all are in the picture`(
    seed: Int, room: ChartRoom
  ) throws {
    let (spec, table) = Self.generated[seed]
    let picture = try picture(spec, table, in: room)
    for (index, label) in picture.labels.enumerated() {
      let text = label.text.string
      #expect(label.span.lowerBound >= 0, "\(spec): \(text)")
      #expect(label.span.upperBound <= picture.room.width, "\(spec): \(text)")
      #expect(label.y - ChartLabel.ascent >= 0, "\(spec): \(text)")
      #expect(label.y + ChartLabel.descent <= picture.height, "\(spec): \(text)")
      for other in picture.labels.dropFirst(index + 1) {
        let isApart =
          !label.span.overlaps(other.span) || abs(label.y - other.y) >= ChartLabel.height
        #expect(isApart, "\(spec): '\(text)' and '\(other.text.string)'")
      }
    }
  }

  @Test(arguments: 0..<240, [ChartRoom.wide, .narrow])
  func `every outline begins in the picture`(seed: Int, room: ChartRoom) throws {
    let (spec, table) = Self.generated[seed]
    let picture = try picture(spec, table, in: room)
    for outline in picture.outlines {
      let start = outline.path.dropFirst().prefix { !"HVLahvlm".contains($0) }.split(separator: " ")
      let (x, y) = (try #require(Int(start[0])), try #require(Int(start[1])))
      #expect((0...picture.room.width).contains(x), "\(spec): \(outline)")
      #expect((0...picture.height).contains(y), "\(spec): \(outline)")
    }
  }

  @Test func `names at one place stand around it`() {
    #expect(LineLayout.dodged([100, 100, 100]) == [82, 100, 118])
  }

  @Test func `names apart stand where they wish`() {
    #expect(LineLayout.dodged([50, 100, 300]) == [50, 100, 300])
  }

  @Test func `names at an edge stay inside`() {
    #expect(LineLayout.dodged([34, 34, 334, 334]) == [34, 52, 316, 334])
  }

  private func ticks(
    _ values: [Double], _ column: String, isLogarithmic: Bool = false
  ) -> [String] {
    let axis = ChartData.Axis(
      name: column, unit: MeasuredUnit.split(column).unit, isLogarithmic: isLogarithmic)
    return ChartScale(values, axis, fromZero: !isLogarithmic).ticks.map(\.text)
  }

  @Test func `linear axes step by 1, 2 or 5`() {
    #expect(ticks([3, 14.2], "p50_us") == ["0", "5", "10", "15"])
    #expect(ticks([-0.2, 0.3], "x") == ["-0.2", "-0.1", "0", "0.1", "0.2", "0.3"])
    #expect(ticks([0, 0], "x") == ["0", "0.2", "0.4", "0.6", "0.8", "1"])
  }

  @Test func `logarithmic axes step by decades, or by 1, 2 and 5`() {
    #expect(ticks([3, 47], "p50_us", isLogarithmic: true) == ["2", "5", "10", "20", "50"])
    #expect(ticks([0.5, 900], "x", isLogarithmic: true) == ["0.1", "1", "10", "100", "1000"])
    #expect(ticks([7, 7], "x", isLogarithmic: true) == ["5", "10"])
    #expect(
      ticks([1e3, 1e9], "x", isLogarithmic: true)
        == ["1000", "10000", "100000", "10⁶", "10⁷", "10⁸", "10⁹"])
  }

  @Test func `where not all numbers of an axis have room, its powers of ten have it`() {
    let axis = ChartData.Axis(name: "x", unit: nil, isLogarithmic: true)
    let ticks = ChartScale([1, 900], axis, fromZero: false).ticks
    func written(width: Int) -> [String] {
      var picture = ChartPicture(in: .wide)
      picture.write(
        ticks.enumerated().map { (tick: $1, x: 20 + $0 * width / ticks.count) }, y: 0)
      return picture.labels.map(\.text.string)
    }
    #expect(written(width: 600) == ticks.map(\.text))
    #expect(written(width: 240) == ["1", "10", "100", "1000"])
  }

  @Test func `sizes step by powers of two`() {
    #expect(
      ticks([64, 1_048_576], "size_B", isLogarithmic: true)
        == ["64 B", "256 B", "1 KiB", "4 KiB", "16 KiB", "64 KiB", "256 KiB", "1 MiB"])
  }

  @Test(arguments: [(1, 0), (2, 1), (1024, 10), (0.5, -1)] as [(Double, Double)])
  func `the logarithm of a power of two is whole`(value: Double, logarithm: Double) {
    #expect(ChartMath.log2(value) == logarithm)
  }

  @Test func `any other logarithm is near enough for a picture`() {
    #expect(abs(ChartMath.log2(10) - 3.321928094887362) < 1e-11)
    #expect(abs(ChartMath.log2(3e-5) + 15.024677973715656) < 1e-11)
  }
}

/// The same numbers in every run (a linear congruential generator, Knuth's constants for MMIX).
private struct Chance {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// Below `bound`.
  mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
