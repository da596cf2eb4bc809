import SiteModel
import Testing
import Traces

@testable import Discovery

@Suite struct CardTests {
  private static let texts: [[UInt8]] = [
    [], [7], [0, 0, 0], [UInt8](repeating: 200, count: 259), [UInt8](repeating: 0, count: 260),
    [UInt8](repeating: 9, count: 10_000), (0...255).map { UInt8($0) },
  ]

  @Test(arguments: texts)
  func `what is compressed is the same again`(data: [UInt8]) throws {
    #expect(try Inflater.inflated(RunLengthDeflater.deflated(data)) == data)
  }

  @Test func `every length of a run is written right`() throws {
    for count in 1...600 {
      let data = [UInt8](repeating: 5, count: count) + [1]
      #expect(try Inflater.inflated(RunLengthDeflater.deflated(data)) == data)
    }
  }

  /// The check values of the two algorithms.
  @Test func `sums are those of the standards`() {
    #expect(Checksum.crc32(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(Checksum.adler32(of: Array("Wikipedia".utf8)) == 0x11E6_0398)
  }

  @Test func `a card is a PNG of the size that previews ask for`() {
    let png = Card(.standard).png
    #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
    #expect(Array(png[16..<24]) == UInt32(1200).bigEndianBytes + UInt32(630).bigEndianBytes)
    #expect(Array(png.suffix(8)) == [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82])
    #expect(png.count < 20_000)
    #expect(png == Card(.standard).png)
  }

  @Test func `a card shows the beginning of a run, and what passes between its processes`() {
    let trace = Trace(
      processes: [TraceProcess(ending: "exit 0"), TraceProcess(parent: 0, ending: "exit 0")],
      objects: [],
      events: [
        TraceEvent(process: 0, kind: .call, name: "fork"),
        TraceEvent(process: 0, kind: .call, name: "write"),
        TraceEvent(process: 1, kind: .call, name: "read"),
      ],
      causes: [
        TraceCause(from: 0, to: 2, kind: .birth, label: ""),
        TraceCause(from: 1, to: 2, kind: .data, label: "5 B"),
      ])
    let plan = CardPlan(trace)
    #expect(plan.laneCount == 2)
    #expect(plan.marks.map(\.row) == [0, 1, 2])
    #expect(plan.arrows.map(\.color) == [.soft, .data])
  }

  @Test func `a site without an address has no card, one without drawings has one`() {
    let pages = ["Content/index.md": "# Home\n", "Content/pipe.md": "# Pipes\n"]
    #expect(Site.written("", pages).machinePaths.filter { $0.hasSuffix(".png") } == [])
    let site = Site.written(pages)
    #expect(site.machinePaths.filter { $0.hasSuffix(".png") } == ["card.png"])
    #expect(site.cardAddress(of: site.entries[1]) == "https://example.org/lab/card.png")
  }
}
