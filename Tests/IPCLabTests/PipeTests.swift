import IPCLab
import Testing

@Suite struct PipeTests {
  @Test func `text goes in at one end and comes out at the other`() throws {
    let pipe = try Pipe()
    try writeText("하나, one", to: pipe.writeEnd)
    #expect(try readText(from: pipe.readEnd) == "하나, one")
  }
}
