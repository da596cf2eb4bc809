/// The words of one phrase: with `{name}`s to be filled in, and perhaps another form for one thing.
package struct Wording: Sendable, Hashable {
  /// Where `count` is 1; nothing in a language that does not care.
  package var one: String?
  package var other: String

  package init(one: String? = nil, _ other: String) {
    self.one = one
    self.other = other
  }

  /// The words with `values` in place of their `{name}`s; a name without a value stays.
  func filled(with values: [String: String]) -> String {
    let form = values["count"] == "1" ? one ?? other : other
    var text = ""
    var rest = form[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      text += rest[..<open]
      let name = rest[rest.index(after: open)..<close]
      text += values[String(name)] ?? String(rest[open...close])
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}
