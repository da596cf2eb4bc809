import Glibc

/// Colours where they are welcome: on a terminal, unless `NO_COLOR` is set (no-color.org).
struct TerminalStyle {
  let isColoured: Bool

  static let plain = TerminalStyle(isColoured: false)

  init(isColoured: Bool) { self.isColoured = isColoured }

  /// For what is written to `descriptor`, as the environment wishes it.
  init(for descriptor: Int32) {
    let noColour = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? true
    isColoured = isatty(descriptor) == 1 && !noColour && !isDumb
  }

  func bold(_ text: String) -> String { wrap(text, "1") }
  func red(_ text: String) -> String { wrap(text, "1;31") }
  func yellow(_ text: String) -> String { wrap(text, "1;33") }
  func green(_ text: String) -> String { wrap(text, "32") }
  func cyan(_ text: String) -> String { wrap(text, "36") }

  private func wrap(_ text: String, _ code: String) -> String {
    isColoured ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
