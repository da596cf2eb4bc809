import Glibc
package import Snippets

extension MachineDescription {
  /// This machine; `toolchain` is what compiles, as pages name it.
  package init(hereWith toolchain: String) {
    self.init(
      kernel: Self.kernel, processor: Self.processorName ?? Self.machine,
      processorCount: sysconf(Int32(_SC_NPROCESSORS_ONLN)), toolchain: toolchain)
  }

  /// `Linux 6.18.44 x86_64` (uname(2)).
  private static var kernel: String {
    var names = utsname()
    guard uname(&names) == 0 else { return "Linux" }
    return "\(text(names.sysname)) \(text(names.release)) \(text(names.machine))"
  }

  private static var machine: String {
    var names = utsname()
    return uname(&names) == 0 ? text(names.machine) : "unknown processor"
  }

  /// The first `model name` of /proc/cpuinfo; ARM machines have none.
  private static var processorName: String? {
    guard let file = fopen("/proc/cpuinfo", "r") else { return nil }
    defer { fclose(file) }
    var line: UnsafeMutablePointer<CChar>?
    var size = 0
    defer { free(line) }
    while getline(&line, &size, file) > 0, let start = line {
      let parts = String(cString: start).split(separator: ":", maxSplits: 1)
      guard parts.count == 2, parts[0].hasPrefix("model name") else { continue }
      return parts[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    return nil
  }

  /// Of one field of `utsname`, which is a tuple in Swift.
  private static func text<Field>(_ field: Field) -> String {
    withUnsafeBytes(of: field) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
