/// The table that `make bench` prints, one row as soon as it is measured.
enum Table {
  static func header() {
    row("work", "sitegen", "against", "ratio", "at most")
    row("----", "-------", "-------", "-----", "-------")
  }

  static func row(
    _ work: String, _ own: String, _ other: String, _ ratio: String, _ limit: String
  ) {
    print(pad(work, 46), pad(own, 12), pad(other, 34), pad(ratio, 8), limit)
  }

  static func seconds(_ seconds: Double) -> String {
    seconds < 1 ? "\(rounded(seconds * 1000, 10)) ms" : "\(rounded(seconds, 100)) s"
  }

  static func ratio(_ ratio: Double) -> String { "\(rounded(ratio, 100))" }

  static func mebibytes(_ bytes: Int) -> String { "\(bytes >> 20) MiB" }

  private static func rounded(_ value: Double, _ parts: Double) -> Double {
    (value * parts).rounded() / parts
  }

  private static func pad(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}
