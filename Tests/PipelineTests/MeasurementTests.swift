import Basics
import Pipeline
import SiteModel
import Snippets
import Testing

/// Measurements: recorded, not repeated.
@Suite struct MeasurementTests {
  private func project(_ recording: String) -> Project {
    Project([
      "Content/index.md": """
      # Home

      ```sh name=speed volatile chart=bar check="p50_us < 10"
      true
      ```
      \(recording)
      """
    ])
  }

  private let measured = """

    ```output
    measured 2026-11-21 on Linux 6.1 x86_64, Some CPU (2 processors), Swift 6.3.1
    name,p50_us
    pipe,4
    ```

    """

  @Test func `a build shows what was recorded, whatever would be printed now`() async throws {
    let built = try await project(measured).built { _ in "name,p50_us\npipe,5" }
    #expect(built.diagnostics.map(\.line) == [])
    let page = built.text("index.html")
    #expect(page.contains("pipe,4"))
    #expect(!page.contains("pipe,5"))
    #expect(page.contains("2026-11-21"))
    #expect(page.contains(#"<figure class="chart">"#))
  }

  @Test func `what was never measured is an error`() async throws {
    #expect(
      try await project("").complaints()
        == "Content/index.md:3:4: error: Program 'speed' was never measured [NeverMeasured]")
  }

  @Test(arguments: [(5, ""), (50, "CheckFailed")])
  func `a claim is checked against the new figures`(value: Int, id: String) async throws {
    let built = try await buildSite(
      from: Manuscript.read(project(measured).sources),
      with: StubExecutor(output: { _ in "name,p50_us\npipe,\(value)" }),
      toolchainName: "Swift 0.0", purpose: .verify)
    let verification = Verification(built, siteDiagnostics: [], where: { _ in true })
    #expect(verification.diagnostics.map(\.id) == (id.isEmpty ? [] : [id]))
  }

  @Test func `measuring anew records date and machine`() async throws {
    let sources = project(measured).sources
    let built = try await buildSite(
      from: Manuscript.read(sources),
      with: StubExecutor(output: { _ in "name,p50_us\npipe,7" }), toolchainName: "Swift 0.0",
      purpose: .verify)
    let machine = MachineDescription(
      kernel: "Linux 7", processor: "CPU", processorCount: 1, toolchain: "Swift 7")
    let header = try #require(MeasurementHeader(date: "2027-01-02", machine: machine))
    #expect(built.recordingUpdates(in: sources, where: { _ in true }).isEmpty)
    let updates = built.recordingUpdates(in: sources, measured: header, where: { _ in true })
    let text = String(decoding: try #require(updates.first).bytes, as: UTF8.self)
    #expect(
      text.contains(
        "measured 2027-01-02 on Linux 7, CPU (1 processor), Swift 7\nname,p50_us\npipe,7\n"))
  }
}
