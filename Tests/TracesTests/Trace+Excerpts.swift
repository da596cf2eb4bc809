@testable import Traces

extension Trace {
  /// From logs as strace writes them; `@7 close` after a line is its stack: called as `close` in line
  /// 7.
  init(ofExcerpts logs: [String], text: String = "") {
    self.init(
      of: logs.map { log in
        var lines: [String] = []
        for line in log.split(separator: "\n") {
          let parts = line.split(separator: "@")
          lines.append(String(parts[0]))
          guard parts.count == 2 else { continue }
          let words = parts[1].split(separator: " ")
          if words.count == 2 { lines.append(" > /lib/libc.so.6(\(words[1])+0x1) [0x1]") }
          lines.append(" > /tmp/p(main+0x1) [0x\(words[0])]")
        }
        let places = Dictionary(uniqueKeysWithValues: (1...0x40).map { (UInt64($0), $0) })
        return TracedRole(
          log: StraceLog(lines.joined(separator: "\n")), program: "/tmp/p", lines: places,
          text: text)
      })
  }

  /// `0 read(read end, "x") = 1`, the process first.
  var calls: [String] {
    events.map { event in
      let result = event.result.isEmpty ? "" : " = \(event.result)"
      return "\(event.process) \(event.name)(\(event.arguments.joined(separator: ", ")))\(result)"
    }
  }

  /// What leads from one process to another, but births and endings that are waited for:
  /// `1 write > 0 read: data 12 B`.
  var arrows: [String] {
    causes.filter { $0.kind != .birth && !($0.kind == .ending && waits(events[$0.to])) }.map {
      let (from, to) = (events[$0.from], events[$0.to])
      return
        "\(from.process) \(from.name) > \(to.process) \(to.name): \($0.kind.rawValue) \($0.label)"
    }
  }

  private func waits(_ event: TraceEvent) -> Bool { event.name.hasPrefix("wait") }

  /// `splice: pipe A > pipe B`, for calls that move bytes in the kernel.
  var moves: [String] {
    events.filter { $0.source != nil }.map { event in
      let names = [event.source, event.object].map { $0.map { objects[$0].name } ?? "-" }
      return "\(event.name): \(names[0]) > \(names[1])"
    }
  }
}
