/// A descriptor that a poll(2), a select(2) or an epoll_wait(2) reported.
struct ReadyDescriptor: Sendable, Hashable {
  var descriptor: RawDescriptor
  /// There is something to read, an end of file included.
  var isReadable: Bool
  /// There is room to write.
  var isWritable: Bool
  /// The other side is gone: `POLLHUP`, or `POLLERR`, which says it to who writes into a pipe.
  var hasHungUp: Bool
  var hasFailed: Bool
  /// Reported when something has come, not as long as it is there.
  var isByEdge = false

  init(_ descriptor: RawDescriptor, events: String) {
    self.descriptor = descriptor
    let names = events.split(separator: "|").map { name in
      name.hasPrefix("EPOLL") ? name.dropFirst("EPOLL".count) : name.dropFirst("POLL".count)
    }
    isReadable = names.contains { ["IN", "RDNORM", "RDBAND", "PRI"].contains($0) }
    isWritable = names.contains { ["OUT", "WRNORM"].contains($0) }
    hasHungUp = names.contains { ["HUP", "RDHUP"].contains($0) }
    hasFailed = names.contains("ERR")
  }

  /// Those that `call` reported; `watches` are what its process has asked epoll(7) to watch.
  static func all(in call: RawCall, _ watches: [Watch]) -> [ReadyDescriptor] {
    guard let count = call.value, count > 0 else { return [] }
    switch call.name {
    case "poll", "ppoll": return polled(call)
    case "select", "pselect6", "_newselect": return selected(call)
    case "epoll_wait", "epoll_pwait", "epoll_pwait2": return watched(call, watches)
    default: return []
    }
  }

  /// `poll([{fd=3<pipe:[7]>, events=POLLIN}], 1, -1) = 1 ([{fd=3, revents=POLLIN}])`.
  private static func polled(_ call: RawCall) -> [ReadyDescriptor] {
    let asked = elements(of: call.argument(0)).compactMap { element in
      RawDescriptor(String(element.dropFirst("{fd=".count)))
    }
    guard let list = call.result.range(after: "([") else { return [] }
    return elements(of: "[" + call.result[list].prefix { $0 != "]" } + "]").compactMap { answer in
      guard let number = answer.value(of: "fd").flatMap({ Int($0) }),
        let descriptor = asked.first(where: { $0.number == number })
      else { return nil }
      return ReadyDescriptor(descriptor, events: answer.value(of: "revents") ?? "")
    }
  }

  /// Only those for reading: select(2) calls a descriptor writable for failing, too.
  ///
  /// `pselect6(8, [3<pipe:[7]> 5<pipe:[9]>], NULL, NULL, NULL, NULL) = 1 (in [3])`.
  private static func selected(_ call: RawCall) -> [ReadyDescriptor] {
    guard let list = call.result.range(after: "(in [") else { return [] }
    return call.result[list].prefix { $0 != "]" }.split(separator: " ").compactMap { number in
      let words = call.argument(1).dropFirst()
      guard let place = " \(words)".range(after: " \(number)<") else { return nil }
      let target = " \(words)"[place]
      guard let descriptor = RawDescriptor("\(number)<\(upToEnd(of: target))") else { return nil }
      return ReadyDescriptor(descriptor, events: "POLLIN")
    }
  }

  /// Up to the `>` that closes what a descriptor leads to: not one of `->`.
  private static func upToEnd(of target: Substring) -> Substring {
    var before: Character = " "
    let end = target.indices.first { index in
      defer { before = target[index] }
      return target[index] == ">" && before != "-"
    }
    return end.map { target[...$0] } ?? target
  }

  /// `epoll_wait(4<anon_inode:[eventpoll]>, [{events=EPOLLIN, data={u32=3, u64=3}}], 8, -1) = 1`.
  private static func watched(_ call: RawCall, _ watches: [Watch]) -> [ReadyDescriptor] {
    elements(of: call.argument(1)).compactMap { answer in
      let named = watches.filter { $0.label == answer.value(of: "u64") }
      // Two descriptors with one label are one to whoever asks.
      guard named.count == 1, let watch = named.first else { return nil }
      var ready = ReadyDescriptor(watch.descriptor, events: answer.value(of: "events") ?? "")
      ready.isByEdge = watch.isByEdge
      return ready
    }
  }

  private static func elements(of list: String) -> [String] {
    guard list.hasPrefix("["), list.hasSuffix("]") else { return [] }
    return ArgumentList(scanning: list.dropFirst().dropLast()).arguments
  }
}
