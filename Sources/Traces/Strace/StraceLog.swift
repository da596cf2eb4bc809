/// What `strace -f -yy -k -o FILE` wrote about the processes of one role.
///
/// The file is written beside a program that may write to it too, so nothing in it is trusted: lines
/// that make no sense are passed over.
package struct StraceLog: Sendable, Hashable {
  /// In the order in which each came to its end; calls that never did come last.
  package private(set) var records: [StraceRecord] = []

  private struct Pending {
    var text: String
    var order: Int
  }

  package init(_ text: String) {
    self.init(bytes: Array(text.utf8))
  }

  package init(bytes: [UInt8]) {
    var pending: [Int: Pending] = [:]
    var owner: Int?
    for bytes in bytes.split(separator: UInt8(ascii: "\n")) {
      let line = Substring(String(decoding: bytes, as: UTF8.self))
      if line.hasPrefix(" > ") {
        if let owner, let frame = StackFrame(line: line) { records[owner].frames.append(frame) }
        continue
      }
      let count = records.count
      add(line, &pending)
      owner = records.count > count ? count : nil
    }
    for (pid, call) in pending.sorted(by: { $0.value.order < $1.value.order }) {
      guard let raw = RawCall(text: Substring(call.text)) else { continue }
      records.append(StraceRecord(pid: pid, content: .call(raw)))
    }
  }

  private mutating func add(_ line: Substring, _ pending: inout [Int: Pending]) {
    let digits = line.prefix { $0.isASCII && $0.isNumber }
    guard let pid = Int(digits) else { return }
    let text = line[digits.endIndex...].withoutSpacesAround
    if let content = StraceLog.happening(text) {
      if case .signal = content {} else { finish(pid, &pending) }
      records.append(StraceRecord(pid: pid, content: content))
    } else if text.hasPrefix("<... ") {
      guard let close = text.firstIndex(of: ">"), let start = pending.removeValue(forKey: pid)
      else { return }
      addCall(pid, start.text + text[text.index(after: close)...], &pending)
    } else {
      addCall(pid, String(text), &pending)
    }
  }

  /// What stands in place of the rest of a call: another process came first, or strace was asked to
  /// end.
  private static let breaks = ["<unfinished ...>", "<detached ...>"]

  private mutating func addCall(_ pid: Int, _ text: String, _ pending: inout [Int: Pending]) {
    if let mark = StraceLog.breaks.first(where: text.hasSuffix) {
      pending[pid] = Pending(text: String(text.dropLast(mark.count)), order: records.count)
      return
    }
    guard let call = RawCall(text: Substring(text)) else { return }
    guard call.isUnfinished else {
      records.append(StraceRecord(pid: pid, content: .call(call)))
      return
    }
    pending[pid] = Pending(text: text, order: records.count)
  }

  /// A process that ended in a call, and of which strace wrote no more than the end.
  private mutating func finish(_ pid: Int, _ pending: inout [Int: Pending]) {
    guard let start = pending.removeValue(forKey: pid),
      let call = RawCall(text: Substring(start.text))
    else { return }
    records.append(StraceRecord(pid: pid, content: .call(call)))
  }

  private static func happening(_ text: Substring) -> StraceRecord.Content? {
    if text.hasPrefix("--- SIG"), text.hasSuffix("---") {
      let words = text.dropFirst(4).dropLast(3).withoutSpacesAround
      let name = words.prefix { $0 != " " }
      return .signal(
        name: String(name),
        details: String(
          words[name.endIndex...].withoutSpacesAround.filter { $0 != "{" && $0 != "}" }))
    }
    if text.hasPrefix("+++ exited with ") {
      let digits = text.dropFirst("+++ exited with ".count).prefix { $0.isNumber }
      return Int(digits).map { .exited(status: $0) }
    }
    if text.hasPrefix("+++ killed by ") {
      let name = text.dropFirst("+++ killed by ".count).prefix { $0 != " " }
      return .killed(signal: String(name))
    }
    return nil
  }
}
