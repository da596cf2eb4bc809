import Snippets
import Testing

@Suite struct MeasurementHeaderTests {
  private static let line =
    "measured 2026-11-21 on Linux 6.18.44 x86_64, AMD EPYC (2 processors), Swift 6.3.1"

  @Test func `a header is read as it was written`() throws {
    let machine = MachineDescription(
      kernel: "Linux 6.18.44 x86_64", processor: "AMD EPYC", processorCount: 2,
      toolchain: "Swift 6.3.1")
    let header = try #require(MeasurementHeader(date: "2026-11-21", machine: machine))
    #expect(header.text == Self.line)
    #expect(MeasurementHeader.parse(Self.line) == header)
  }

  @Test(
    arguments: [
      ("Linux, 6 on x", "Intel(R) Core(TM) i7 (2) (3 processors), x", "Swift 6, clang 17 (a), b"),
      ("", " \n ", "\u{0}"), ("a on b", "x (", "(1 processor), y"), ("é", "한글 (한)", "스위프트"),
    ])
  func `no name of a machine confuses the header`(
    kernel: String, processor: String, toolchain: String
  ) throws {
    for count in [0, 1, 128] {
      let machine = MachineDescription(
        kernel: kernel, processor: processor, processorCount: count, toolchain: toolchain)
      let header = try #require(MeasurementHeader(date: "2026-11-21", machine: machine))
      #expect(MeasurementHeader.parse(header.text) == header)
      #expect(!header.text.contains("\n"))
    }
  }

  @Test(
    arguments: [
      "", "measured", line + " ", line.replacing("2026-11-21", with: "yesterday"),
      line.replacing("2026-11", with: "2026-13"), line.replacing("2 processors", with: "two"),
      line.replacing("2 processors", with: "1 processors"), "hello, world (2)",
      line.replacing("measured", with: "Measured"),
    ])
  func `any other line is no header`(line: String) {
    #expect(MeasurementHeader.parse(line) == nil)
  }
}
