import Testing
import Traces

@testable import Figures

@Suite struct DiagramLayoutTests {
  private func layout(_ trace: Trace, in room: DiagramRoom = .wide) -> DiagramLayout {
    let labels = trace.processes.indices.map { "process \($0)" }
    return DiagramLayout(DiagramPlan(trace, labels: labels, in: room))
  }

  /// Every shape of trace, from nothing to 200 events.
  private var traces: [Trace] {
    var traces: [Trace] = []
    for seed in 0..<120 {
      var generator = TraceGenerator(seed: UInt64(seed))
      let size = seed % 40 == 39 ? 200 : seed % 23 + 1
      traces.append(generator.trace(processes: seed % 8 + 1, events: size))
    }
    return traces
  }

  /// All traces, with their names, for a screen and for a phone.
  private var layouts: [(name: String, layout: DiagramLayout)] {
    DiagramRoom.allCases.flatMap { room in
      traces.enumerated().map { ("trace \($0), \(room)", layout($1, in: room)) }
    }
  }

  @Test func `the traces of these tests have much to go wrong`() {
    let layouts = traces.map { layout($0) }
    #expect(layouts.map(\.wires.count).reduce(0, +) > 400)
    #expect(layouts.map(\.ties.count).reduce(0, +) > 100)
    #expect(layouts.map(\.objects.count).reduce(0, +) > 100)
    #expect(layouts.map(\.labels.count).reduce(0, +) > 100)
    #expect(layouts.contains { $0.lines.count == 200 && $0.lifelines.count == 8 })
  }

  @Test func `no words overlap`() {
    for (name, layout) in layouts {
      let words = layout.words.sorted { $0.box.y < $1.box.y }
      for (index, word) in words.enumerated() {
        let near = words[(index + 1)...].prefix { $0.box.y < word.box.maxY }
        for other in near {
          #expect(
            !word.box.overlaps(other.box),
            "\(name): '\(word.text.string)' and '\(other.text.string)'")
        }
      }
    }
  }

  @Test func `no arrow crosses a word`() {
    for (name, layout) in layouts {
      let ties = layout.ties.map { [$0.from, $0.to] }
      for points in layout.wires.map(\.points) + ties {
        for (start, end) in zip(points, points.dropFirst()) {
          let crossed = layout.words.first { $0.box.isCrossed(from: start, to: end) }
          #expect(crossed == nil, "\(name): '\(crossed?.text.string ?? "")'")
        }
      }
    }
  }

  @Test func `no lifeline and no bar crosses a word`() {
    for (name, layout) in layouts {
      for (x, span) in layout.lifelines.map({ ($0.x, $0.span) })
        + layout.waits.map({ ($0.x, $0.span) })
      {
        let (start, end) = (
          DiagramPoint(x, span.lowerBound), DiagramPoint(x, span.upperBound)
        )
        let crossed = layout.words.first { $0.box.isCrossed(from: start, to: end) }
        #expect(crossed == nil, "\(name): '\(crossed?.text.string ?? "")'")
      }
    }
  }

  @Test func `objects overlap no lifeline, no other object and no words but their own`() {
    for (name, layout) in layouts {
      for object in layout.objects {
        let outside = layout.lifelines.map(\.header) + layout.lines.map(\.text)
        #expect(!outside.contains { $0.box.overlaps(object.box) }, "\(name)")
        #expect(
          !layout.lifelines.contains { (object.box.x...object.box.maxX).contains($0.x) },
          "\(name)")
        #expect(
          !layout.objects.contains {
            $0.object != object.object && $0.box.overlaps(object.box)
          }, "\(name)")
      }
    }
  }

  @Test func `the name of an object stands in it, or on a phone beside it`() {
    for trace in traces {
      for object in layout(trace).objects {
        #expect(object.box.contains(object.name.box))
      }
      let narrow = layout(trace, in: .narrow)
      for object in narrow.objects {
        #expect(narrow.lifelines.allSatisfy { $0.x < object.name.x })
        #expect((object.box.y...object.box.maxY).contains(object.name.y))
      }
    }
  }

  @Test func `everything lies in the view box`() {
    for (name, layout) in layouts {
      let view = DiagramBox(x: 0, y: 0, width: layout.width, height: layout.height)
      for word in layout.words {
        #expect(view.contains(word.box), "\(name): '\(word.text.string)'")
      }
      #expect(layout.wires.flatMap(\.points).allSatisfy(view.contains), "\(name)")
      #expect(layout.objects.map(\.box).allSatisfy(view.contains), "\(name)")
    }
  }

  @Test func `every arrow is of upright and level pieces and leads downwards`() {
    for (name, layout) in layouts {
      for wire in layout.wires {
        for (start, end) in zip(wire.points, wire.points.dropFirst()) {
          #expect(start.x == end.x || start.y == end.y, "\(name)")
          #expect(start.y <= end.y, "\(name)")
        }
      }
    }
  }

  @Test func `words share a row only where they are of two processes`() {
    for (seed, trace) in traces.enumerated() {
      let lines = layout(trace).lines
      for (line, next) in zip(lines, lines.dropFirst()) where line.mark.y == next.mark.y {
        #expect(trace.processes.count == 2, "trace \(seed)")
      }
      #expect(lines.map(\.mark.y) == lines.map(\.mark.y).sorted(), "trace \(seed)")
    }
  }

  @Test func `on a phone, all words stand in one column beside lifelines that are near each other`()
  {
    var builder = TraceBuilder(processes: 2, objects: [TraceObject(kind: .pipe, name: "pipe A")])
    let write = builder.call(
      0, "write", ["ping.1", "\"ping ping\""], result: "9", line: 7, object: 0, effect: .writes)
    let read = builder.call(
      1, "read", ["ping.0", "\"ping ping\""], result: "9", object: 0, effect: .reads)
    builder.cause(write, read, .data, "9 B")
    let layout = layout(builder.trace, in: .narrow)
    #expect(layout.width <= DiagramMetrics.narrowWidth)
    #expect(Set(layout.lines.map(\.text.x)).count == 1)
    #expect(layout.lines.allSatisfy { $0.text.text.string.hasSuffix("= 9") && $0.number == nil })
    #expect(layout.lines.map(\.leadEnd).allSatisfy { $0 ?? 0 > layout.lifelines[1].x })
    #expect(layout.lifelines[1].x - layout.lifelines[0].x < 80)
    #expect(layout.labels.isEmpty)
  }

  @Test func `on a phone, objects that one call introduces have their names one below the other`() {
    var builder = TraceBuilder(
      processes: 1,
      objects: [
        TraceObject(kind: .pipe, name: "pipe A"), TraceObject(kind: .pipe, name: "pipe B"),
      ])
    _ = builder.call(0, "splice", result: "5", object: 1, effect: .writes, source: 0)
    let names = layout(builder.trace, in: .narrow).objects.map(\.name)
    #expect(names.map(\.text.string) == ["pipe A", "pipe B"])
    #expect(names[1].y - names[0].y == DiagramMetrics.nameHeight)
  }

  @Test func `two processes have their words outside, on both sides`() {
    var builder = TraceBuilder(processes: 2)
    _ = builder.call(0, "getpid")
    _ = builder.call(1, "getppid")
    let layout = layout(builder.trace)
    #expect(layout.lines[0].text.box.maxX < layout.lines[0].mark.x)
    #expect(layout.lines[1].text.box.x > layout.lines[1].mark.x)
    #expect(layout.lines[0].mark.y == layout.lines[1].mark.y)
  }

  @Test func `a call stands below what caused it, whatever the order of processes`() {
    var builder = TraceBuilder(processes: 2)
    let read = builder.call(0, "read")
    let write = builder.call(1, "write")
    builder.cause(write, read, .data, "1 B")
    let layout = layout(builder.trace)
    #expect(layout.lines.map(\.event) == [write, read])
  }

  @Test func `a circle of causes, which no run can have, is drawn without the arrows upwards`() {
    var builder = TraceBuilder(processes: 2)
    let first = builder.call(0, "a")
    let second = builder.call(1, "b")
    builder.cause(first, second, .data)
    builder.cause(second, first, .data)
    builder.cause(first, 17, .data)
    #expect(layout(builder.trace).lines.count == 2)
    #expect(layout(builder.trace).wires.count == 1)
  }

  @Test func `a child's lifeline begins where it is forked, and a zombie hangs until waited for`() {
    var builder = TraceBuilder(processes: 2)
    let fork = builder.call(0, "fork")
    let wait = builder.call(0, "wait", mayWait: true)
    let end = builder.end(1)
    builder.cause(fork, end, .birth)
    builder.cause(end, wait, .ending)
    let layout = layout(builder.trace)
    let marks = Dictionary(uniqueKeysWithValues: layout.lines.map { ($0.event, $0.mark) })
    #expect(layout.lifelines[1].span.lowerBound == marks[fork]?.y)
    #expect(layout.lifelines[1].span.upperBound == marks[end]?.y)
    #expect(layout.wires[1].points.dropLast().map(\.x) == [marks[end]?.x, marks[end]?.x])
  }

  @Test func `an unfinished call leaves its bar open, with room below`() {
    var builder = TraceBuilder(processes: 1)
    _ = builder.call(0, "pause", isUnfinished: true)
    let layout = layout(builder.trace)
    #expect(layout.waits.map(\.isOpen) == [true])
    #expect(layout.waits[0].span.upperBound + 24 < layout.height)
    #expect(layout.lines[0].text.text.string == "pause() asleep")
  }

  @Test func `what leaves an event is not drawn over what arrives there`() {
    var builder = TraceBuilder(processes: 2, objects: [TraceObject(kind: .pipe, name: "pipe A")])
    let first = builder.call(0, "write", object: 0, effect: .writes)
    let second = builder.call(0, "write", object: 0, effect: .writes, mayWait: true)
    let read = builder.call(1, "read", object: 0, effect: .reads)
    builder.cause(first, read, .data, "64 KiB")
    builder.cause(read, second, .wake, "room")
    let wires = layout(builder.trace).wires
    #expect(wires[0].points.last?.y != wires[1].points.first?.y)
  }

  @Test func `messages in order take tracks whose arrows do not cross`() {
    var builder = TraceBuilder(processes: 2, objects: [TraceObject(kind: .pipe, name: "pipe A")])
    let writes = (0..<3).map { _ in builder.call(0, "write", object: 0, effect: .writes) }
    let reads = (0..<3).map { _ in builder.call(1, "read", object: 0, effect: .reads) }
    for (write, read) in zip(writes, reads) { builder.cause(write, read, .data, "1 B") }
    let tracks = layout(builder.trace).wires.map { $0.points[1].x }
    #expect(tracks == tracks.sorted(by: >))
  }
}
