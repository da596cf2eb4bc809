import HTML
import Localization
import Testing
import Traces

@testable import Figures

@Suite struct DiagramFigureTests {
  private func html(_ figure: DiagramFigure) -> String {
    String(decoding: figure.render().serialized(), as: UTF8.self)
  }

  @Test func `a trace without events draws nothing`() {
    let trace = Trace(processes: [], objects: [], events: [], causes: [])
    #expect(DiagramFigure(trace).render().nodes.isEmpty)
  }

  @Test func `a trace whose event is of no process draws nothing`() {
    var builder = TraceBuilder(processes: 1)
    _ = builder.call(1, "getpid")
    #expect(DiagramFigure(builder.trace).render().nodes.isEmpty)
  }

  @Test func `bytes that are moved in the kernel come from one object and go into another`() {
    var builder = TraceBuilder(
      processes: 3,
      objects: [
        TraceObject(kind: .pipe, name: "pipe A"), TraceObject(kind: .pipe, name: "pipe B"),
      ])
    let splice = builder.call(0, "splice", result: "5", object: 1, effect: .writes, source: 0)
    let write = builder.call(1, "write", result: "5", object: 0, effect: .writes)
    let ended = builder.end(1)
    let read = builder.call(2, "read", result: "5", object: 1, effect: .reads)
    builder.cause(splice, read, .data, "5 B")
    builder.cause(write, splice, .data, "5 B")
    let plan = DiagramPlan(builder.trace, labels: ["a", "b", "c"])
    #expect(plan.routes.map(\.way) == [.through(object: 1), .through(object: 0)])
    #expect(plan.ties == [])
    #expect(html(DiagramFigure(builder.trace)).contains("splice() on pipe A → pipe B"))

    // An end has no object, so its arrow goes through what the splice read.
    builder.trace.causes = [TraceCause(from: ended, to: splice, kind: .endOfFile, label: "EOF")]
    let end = DiagramPlan(builder.trace, labels: ["a", "b", "c"])
    #expect(end.routes.map(\.way) == [.through(object: 0)])
    #expect(end.ties.filter { $0.event == splice }.map(\.object) == [1])
  }

  @Test func `what only takes bytes out is tied so, and what leaves them there is not`() {
    var builder = TraceBuilder(
      processes: 1,
      objects: [
        TraceObject(kind: .pipe, name: "pipe A"), TraceObject(kind: .pipe, name: "pipe B"),
      ])
    let splice = builder.call(0, "splice", result: "5", object: 1, effect: .writes, source: 0)
    let tee = builder.call(0, "tee", result: "5", object: 1, effect: .writes, source: 0)
    let none = builder.call(0, "splice", result: "0", object: 1, effect: .writes, source: 0)
    let events = builder.trace.events
    #expect(DiagramTouch(events[none], of: 0) == .uses)
    #expect(DiagramTouch(events[none], of: 1) == .uses)
    #expect(DiagramTouch(events[splice], of: 0) == .takes)
    #expect(DiagramTouch(events[splice], of: 1) == .puts)
    #expect(DiagramTouch(events[tee], of: 0) == .uses)
    let plan = DiagramPlan(builder.trace, labels: ["a"])
    #expect(plan.ties.map(\.object) == [0, 1, 0, 1, 0, 1])
  }

  @Test func `hostile text stays text`() {
    let hostile = "</svg><script>\u{1B}&\"'"
    var builder = TraceBuilder(
      processes: 3, objects: [TraceObject(kind: .other, name: hostile)])
    let first = builder.call(0, hostile, [hostile], result: hostile, line: 1, object: 0)
    let second = builder.end(1, hostile)
    builder.cause(first, second, .data, hostile)
    builder.cause(first, second, .signal, hostile)
    let html = html(
      DiagramFigure(
        builder.trace, title: hostile, labels: [hostile, hostile, hostile],
        idPrefixes: ["\"><script>"]))
    #expect(!html.contains("<script"))
    #expect(!html.contains("\u{1B}"))
    #expect(html.split(separator: "</svg>").count == html.split(separator: "<svg").count)
    #expect(html.contains("<tspan class=\"x\">ESC</tspan>"))
    #expect(html.contains(##"href="#&quot;&gt;&lt;script&gt;-L1""##))
  }

  @Test func `each word on an arrow has a word in the other language`() {
    let korean = TraceWords(.builtIn("ko"))
    let english = TraceWords(.builtIn("en"))
    for label in ["wake", "ready", "hang-up", "unlock", "owner died", "descriptor"] {
      #expect(english.label(label) == label)
      #expect(korean.label(label) != label, "\(label)")
    }
    #expect(korean.object("memory A") == "메모리 A")
    #expect(korean.object("eventfd A") == "eventfd A")
  }

  @Test func `the tracer's own words are those of the interface, what programs say is not`() {
    var builder = TraceBuilder(
      processes: 2,
      objects: ["pipe A", "/tmp/pipe"].map { TraceObject(kind: .pipe, name: $0) })
    let write = builder.call(0, "write", ["write end", "\"wake\""], result: "4", object: 0)
    let read = builder.call(1, "read", ["read end"], result: "EAGAIN", object: 0)
    let open = builder.call(1, "open", ["\"/tmp/pipe\""], object: 1)
    builder.cause(write, read, .wake, "wake")
    builder.cause(write, open, .data, "4 B")
    _ = builder.add(TraceEvent(process: 1, kind: .output, name: "prints", arguments: ["prints"]))
    _ = builder.end(1, "killed by SIGPIPE")
    let korean = html(DiagramFigure(builder.trace, phrases: .builtIn("ko")))
    for words in [
      "파이프 A", "쓰기 쪽 끝", "읽기 쪽 끝", "깨움", "SIGPIPE 시그널로 종료", "출력 prints",
      "EAGAIN", "/tmp/pipe",
    ] {
      #expect(korean.contains(words), "\(words)")
    }
    for words in ["pipe A", "write end", "read end", "killed by"] {
      #expect(!korean.contains(words), "\(words)")
    }
    let english = html(DiagramFigure(builder.trace))
    for words in ["pipe A", "write end", "read end", "killed by SIGPIPE", "prints prints"] {
      #expect(english.contains(words), "\(words)")
    }
  }

  @Test func `every element that is opened is closed, and no span stands in the drawing`() {
    for seed in 0..<60 {
      var generator = TraceGenerator(seed: UInt64(seed))
      let trace = generator.trace(processes: seed % 8 + 1, events: 12)
      var open: [String] = []
      for node in DiagramFigure(trace, idPrefixes: ["p"]).render().nodes {
        switch node {
        case .start(let name, _):
          #expect(name != "span" || !open.contains("svg"), "trace \(seed)")
          open.append(name)
        case .end(let name): #expect(open.popLast() == name, "trace \(seed)")
        case .void, .text, .raw: break
        }
      }
      #expect(open.isEmpty, "trace \(seed)")
    }
  }

  @Test func `a picture with links is a group, one without is an image`() {
    var builder = TraceBuilder(processes: 1)
    _ = builder.call(0, "getpid", line: 3)
    let linked = html(DiagramFigure(builder.trace, idPrefixes: ["pipe"]))
    #expect(linked.contains(#"100" role="document""#))
    #expect(linked.contains(##"<a class="p1" href="#pipe-L3">"##))
    let bare = html(DiagramFigure(builder.trace, idPrefixes: [nil]))
    #expect(bare.contains(#"100" role="img""#))
    #expect(!bare.contains("<a "))
  }

  @Test func `an event links into the listing of its own role`() {
    var builder = TraceBuilder(processes: 2)
    builder.trace.processes[1].role = 1
    _ = builder.call(1, "getpid", line: 3)
    let html = html(DiagramFigure(builder.trace, idPrefixes: ["a", "b"]))
    #expect(html.contains(##"href="#b-L3""##))
    #expect(!html.contains("#a-"))
  }

  @Test func `a recorded and a volatile trace say so`() {
    var builder = TraceBuilder(processes: 1)
    _ = builder.call(0, "getpid")
    let plain = html(DiagramFigure(builder.trace))
    #expect(!plain.contains("d-note"))
    let noted = html(DiagramFigure(builder.trace, isRecorded: true, isVolatile: true))
    #expect(noted.contains("Drawn from the recorded trace; this machine lets nobody trace."))
    #expect(noted.contains("Another run may give another picture."))
  }

  @Test func `the table says what each process did and because of what`() {
    var builder = TraceBuilder(processes: 2)
    let write = builder.call(0, "write", ["pipe A", "\"hi\""], result: "2", line: 4)
    let read = builder.call(1, "read", ["pipe A"], result: "2", line: 9)
    _ = builder.call(1, "pause", isUnfinished: true)
    builder.cause(write, read, .data, "2 B")
    let html = html(
      DiagramFigure(builder.trace, labels: ["parent", "child"], idPrefixes: ["x"]))
    #expect(html.contains("<summary>System calls drawn: parent: 1, child: 2</summary>"))
    #expect(
      html.contains(
        ##"<tr><td>child</td><td><a href="#x-L9">9</a></td><td>read(pipe A)</td><td>2</td>"##
          + ##"<td>parent: write, 2 B, <a href="#x-L4">line 4</a></td></tr>"##))
    #expect(html.contains("<td>pause()</td><td>asleep</td>"))
  }

  @Test func `the table names the object of a call that does not name it itself`() {
    var builder = TraceBuilder(processes: 1, objects: [TraceObject(kind: .pipe, name: "pipe A")])
    _ = builder.call(0, "read", ["\"hi\""], object: 0)
    _ = builder.call(0, "close", ["pipe A"], object: 0)
    let html = html(DiagramFigure(builder.trace))
    #expect(html.contains("<td>read(&quot;hi&quot;) on pipe A</td>"))
    #expect(html.contains("<td>close(pipe A)</td>"))
  }

  @Test func `a trace of more than 400 events is not drawn, and that is said`() {
    var builder = TraceBuilder(processes: 1)
    for _ in 0..<400 { _ = builder.call(0, "getpid") }
    #expect(html(DiagramFigure(builder.trace)).contains("<svg"))
    _ = builder.end(0)
    let html = html(DiagramFigure(builder.trace))
    #expect(!html.contains("<svg"))
    #expect(html.contains("Not drawn: 401 system calls and lines are too many for a picture."))
  }

  @Test func `the legend has what occurs and nothing else`() {
    var builder = TraceBuilder(processes: 2)
    let kill = builder.call(0, "kill")
    let signal = builder.add(TraceEvent(process: 1, kind: .signal, name: "SIGTERM"))
    builder.cause(kill, signal, .signal, "SIGTERM")
    let html = html(DiagramFigure(builder.trace))
    #expect(html.contains("sends a signal"))
    #expect(!html.contains("hands over data"))
    #expect(!html.contains("may have slept"))
  }

  @Test func `no two kinds of cause have the same line, and few the same tip`() {
    #expect(Set(TraceCause.Kind.allCases.map { DiagramArrow($0).style }).count == 8)
    #expect(Set(TraceCause.Kind.allCases.map { DiagramArrow($0).tip }).count == 5)
  }

  @Test func `a figure speaks the language of its page`() {
    var builder = TraceBuilder(processes: 2)
    let kill = builder.call(0, "kill")
    let signal = builder.add(TraceEvent(process: 1, kind: .signal, name: "SIGTERM"))
    builder.cause(kill, signal, .signal, "SIGTERM")
    let html = html(DiagramFigure(builder.trace, phrases: .builtIn("ko")))
    #expect(html.contains("시그널을 보냅니다"))
    #expect(html.contains("SIGTERM"))
    #expect(!html.contains(" style="))
    #expect(!html.contains("made"))
  }

  @Test func `the same trace gives the same bytes`() {
    var generator = TraceGenerator(seed: 7)
    let trace = generator.trace(processes: 8, events: 200)
    let first = DiagramFigure(trace).render()
    for _ in 0..<5 { #expect(DiagramFigure(trace).render() == first) }
  }

  @Test func `a tiny trace, to the letter`() {
    var builder = TraceBuilder(processes: 1)
    _ = builder.call(0, "getpid", line: 3)
    let html = html(DiagramFigure(builder.trace, labels: ["p"], idPrefixes: ["x"]))
    let drawing = ##"""
      <figure class="diagram"><div class="d-box" role="group" tabindex="0" aria-label="Diagram">
      <svg class="d-fits" viewBox="0 0 220 100" width="220" height="100" role="document">
      <title>What the processes asked of the kernel, and what caused what</title>
      <desc>1 system call of p is drawn. The table below the picture says the same in words.</desc>
      <g class="p1"><path class="d-life" d="M74 32V86" />
      <path class="d-mark" d="M65 18a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z" />
      <text x="83" y="22" class="d-who" text-anchor="middle">p</text></g>
      <a class="p1" href="#x-L3"><rect class="d-target" x="69" y="62" width="146" height="20" rx="4" />
      <path class="d-mark" d="M70 72a4 4 0 1 1 8 0a4 4 0 1 1 -8 0Z" />
      <text x="106" y="76" text-anchor="end"><tspan class="d-number">:3</tspan></text>
      <text x="114" y="76"><tspan class="d-name">getpid</tspan>() = <tspan class="d-result">0</tspan>
      </text></a></svg>
      <svg class="d-narrow" viewBox="0 0 164 88" width="164" height="88" role="document">
      """##
    #expect(html.hasPrefix(drawing.split(separator: "\n").joined()), "\(html)")
  }
}
