/// A descriptor and what it leads to, as strace -yy writes it: `3<pipe:[7]>`.
struct RawDescriptor: Sendable, Hashable {
  var number: Int
  /// `pipe:[7]`, `UNIX-STREAM:[7->8]`, `/tmp/letters`.
  var target: String

  init?(_ argument: String) {
    let digits = argument.prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits) else { return nil }
    let rest = argument[digits.endIndex...]
    guard rest.first == "<", let close = rest.lastIndex(of: ">") else { return nil }
    self.number = number
    target = RawDescriptor.target(rest[..<close].dropFirst())
  }

  /// Those in a list: `[3<pipe:[7]>, 4<pipe:[7]>]`.
  static func all(in list: String) -> [RawDescriptor] {
    guard let open = list.firstIndex(of: "["), list.hasSuffix("]") else { return [] }
    let inside = list[list.index(after: open)...].dropLast()
    return ArgumentList(scanning: inside).arguments.compactMap(RawDescriptor.init)
  }

  /// Without what a device adds: `/dev/null<char 1:3>`.
  private static func target(_ text: Substring) -> String {
    guard text.hasPrefix("/"), let open = text.firstIndex(of: "<") else { return String(text) }
    return String(text[..<open])
  }
}
