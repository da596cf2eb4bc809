import Basics
import Snippets
import Testing

@Suite struct FenceAttributesTests {
  @Test func `a bare fence is run and must exit with 0`() {
    check("swift", is: .run(expecting: .exit(0)))
  }

  @Test func `every expectation is understood`() {
    check("swift expect=exit:3", is: .run(expecting: .exit(3)))
    check("c expect=signal:SIGPIPE", is: .run(expecting: .signal(Signal(number: 13))))
    check("c expect=signal:sigterm", is: .run(expecting: .signal(Signal(number: 15))))
    check("swift expect=trap", is: .run(expecting: .trap))
    check("sh expect=timeout timeout=1s", is: .run(expecting: .timeout))
    check(
      #"swift expect=compile-error:"cannot find 'x'""#, is: .refuse(saying: "cannot find 'x'"))
    check("swift no-run", is: .compileOnly)
    check(#"bash skip="needs \"root\"""#, is: .skip(reason: #"needs "root""#))
  }

  @Test func `fences of other languages are nobody's business`() {
    for info in ["", "python", "text skip", "c++", "objective-c", "output"] {
      let parsed = FenceAttributes.parse(info: info, at: place)
      #expect(parsed.value == nil)
      #expect(parsed.diagnostics.isEmpty)
    }
  }

  @Test func `the language may be written in capitals`() {
    #expect(FenceAttributes.parse(info: "Swift", at: place).value?.language == .swift)
  }

  @Test func `what a program gets is read`() {
    let run = resolve(
      #"sh stdin="a\n\tb\\" args="one 'two three' \"four\"" lanes="parent, reader""#)
    #expect(run.standardInput == "a\n\tb\\")
    #expect(run.arguments == ["one", "two three", "four"])
    #expect(run.lanes == ["parent", "reader"])
  }

  @Test func `an empty argument is an argument`() {
    #expect(resolve("sh args=\"''\"").arguments == [""])
    #expect(resolve("sh args=\"\"").arguments == [])
  }

  @Test func `limits are raised one by one`() {
    let limits = resolve(
      "c timeout=500ms cpu=7s memory=1GiB processes=100 file-size=32MiB output=128KiB"
    ).limits
    #expect(
      limits
        == Limits(
          wallSeconds: 0.5, cpuSeconds: 7, memoryBytes: 1 << 30, processes: 100,
          fileBytes: 32 << 20, outputBytes: 128 << 10))
  }

  @Test func `a source is a fence, a file, a slice or a group`() {
    #expect(parse("swift").source == .own(name: nil))
    #expect(parse("swift name=hello").source == .own(name: "hello"))
    #expect(parse("swift snippet=pipe").source == .file(name: "pipe", slice: nil))
    #expect(parse("swift snippet=pipe#open").source == .file(name: "pipe", slice: "open"))
    #expect(parse("swift group=g name=n").source == .group("g", name: "n"))
  }

  @Test func `what a role says of its scene is read`() {
    #expect(
      resolve(#"sh scene=chat role=client after=server:"on 4000""#).part
        == ScenePart(
          scene: "chat", role: "client",
          cue: AwaitedCue(role: "server", fact: .line(containing: "on 4000"))))
    #expect(
      resolve("sh scene=chat role=stop after=client:blocked").part?.cue
        == AwaitedCue(role: "client", fact: .blocked))
    #expect(
      resolve(#"sh scene=chat role=stop after=client:"blocked""#).part?.cue
        == AwaitedCue(role: "client", fact: .line(containing: "blocked")))
    #expect(resolve("sh").part == nil)
  }

  @Test func `what becomes of a run is read`() {
    #expect(resolve("c").tracing == .none)
    #expect(resolve("c trace").tracing == .stable)
    #expect(resolve("c trace=volatile").tracing == .volatile)
    #expect(resolve("c volatile").isVolatile)
    #expect(resolve(#"c volatile check="p50_us < 1000""#).checks.count == 1)
    #expect(resolve("c chart=bar").chart != nil)
    #expect(resolve("c pin=3").processor == 3)
    #expect(resolve("c leaks=expected").expectsLeaks)
    #expect(resolve("c table").table == .own)
    #expect(resolve("c table=limits").table == .named("limits"))
  }

  private let place = SourceLocation(path("p.md"), line: 7, column: 4)

  private func parse(_ info: String) -> FenceAttributes {
    let parsed = FenceAttributes.parse(info: info, at: place)
    #expect(parsed.diagnostics.isEmpty)
    return parsed.value ?? FenceAttributes(language: .sh, given: [], location: place)
  }

  private func resolve(_ info: String) -> RunAttributes {
    let attributes = RunAttributes.resolve(parse(info).given, policy: LimitPolicy())
    #expect(attributes.diagnostics.isEmpty)
    return attributes.value
  }

  private func check(
    _ info: String, is treatment: Treatment,
    sourceLocation: Testing.SourceLocation = #_sourceLocation
  ) {
    #expect(resolve(info).treatment == treatment, sourceLocation: sourceLocation)
  }
}
