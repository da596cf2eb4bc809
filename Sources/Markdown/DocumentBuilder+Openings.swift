import Basics

/// What the beginning of a paragraph makes of the block around it.
extension DocumentBuilder {
  /// `[ ]` or `[x]` at the beginning of an item: GFM 0.29, section 5.3.
  mutating func takeTask(_ words: inout [Draft], _ item: Int) {
    guard let first = words.first, case .text(let text) = first.kind else { return }
    let mark = Array(text.utf8.prefix(4))
    guard mark.count == 4, mark[0] == UInt8(ascii: "["), mark[2] == UInt8(ascii: "]"),
      mark[3].isSpace, mark[1].isSpace || mark[1].lowercased == UInt8(ascii: "x")
    else { return }
    out[item].kind = .item(task: !mark[1].isSpace)
    guard text.utf8.count > 4 else {
      words.removeFirst()
      for index in words.indices { words[index].end -= 1 }
      return
    }
    words[0].kind = .text(String(decoding: text.utf8.dropFirst(4), as: UTF8.self))
    words[0].start = min(words[0].start + 4, words[0].stop)
  }

  /// `[!NOTE]` at the beginning of a quote, with an optional title behind it.
  mutating func takeAlert(_ words: [Draft], _ quote: Int, _ draft: Draft) -> Bool {
    guard let first = words.first, case .text(let text) = first.kind else { return false }
    if let meant = AlertName.almost(text) {
      warnOfAlert("'\(text)' is shown as text", meant, first.start..<first.stop)
    }
    guard text.utf8.starts(with: "[!".utf8), let close = text.utf8.firstIndex(of: UInt8(ascii: "]"))
    else { return false }
    let kind = String(text[text.utf8.index(text.startIndex, offsetBy: 2)..<close])
    guard !kind.isEmpty, !kind.contains("[") else { return false }
    if let meant = AlertName.meant(by: kind) {
      let stop = min(first.start + kind.utf8.count + "[!]".utf8.count, first.stop)
      warnOfAlert("Alert '[!\(kind)]' is not known", meant, first.start..<stop)
    }
    // Obsidian's fold marks say nothing on a page that does not fold.
    var rest = text.utf8[text.utf8.index(after: close)...]
    if let mark = rest.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "+") {
      rest = rest.dropFirst()
    }
    while let blank = rest.first, blank.isBlank { rest = rest.dropFirst() }
    let skipped = text.utf8.count - rest.count
    var index = 1
    var titleStop = first.stop
    while index < words.count {
      if words[index].kind == .softBreak || words[index].kind == .lineBreak { break }
      titleStop = words[index].stop
      index = words[index].end
    }
    let title = out.count
    append(.alertTitle, min(first.start + skipped, first.stop), titleStop)
    if !rest.isEmpty {
      append(.text(String(decoding: rest, as: UTF8.self)), out[title].start, first.stop)
    }
    emit(words[1..<index], from: 1)
    out[title].end = out.count
    let plain = plainText(of: (title + 1)..<out.count)
    if out.count == title + 1 { out.removeLast() }
    out[quote].kind = .alert(kind: kind, title: plain.isEmpty ? nil : plain)
    if index + 1 < words.count {
      let body = out.count
      append(.paragraph, words[index + 1].start, draft.stop)
      emit(words[(index + 1)...], from: index + 1)
      out[body].end = out.count
    }
    return true
  }

  private mutating func warnOfAlert(_ claim: String, _ name: String, _ range: Range<Int>) {
    warn(
      "MisspelledAlert", "\(claim); did you mean '[!\(name)]'?", range,
      fix: "Write '[!\(name)]'")
  }
}
