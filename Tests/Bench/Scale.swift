import Glibc

/// Sites that are large, in a folder of their own: what a page costs when there are thousands.
struct Scale {
  private let sitegen: String
  private let bench: String
  private let folder: String

  /// - Throws: when there is no room for the pages.
  init(sitegen: String) throws(BenchFailure) {
    var template = Array("/tmp/sitegen-scale-XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard mkdtemp(&template) != nil else { throw BenchFailure("no folder under /tmp") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.sitegen = try Self.absolute(sitegen)
    bench = try Self.absolute("/proc/self/exe")
  }

  func remove() {
    do {
      try shell("cd / && rm -rf '\(folder)'")
    } catch {
      print("left behind: \(folder): \(error)")
    }
  }

  /// 5,000 pages against libcmark alone and against the cost of a page among 1,000, and then again,
  /// with nothing changed.
  func pages() throws(BenchFailure) {
    for count in [100, 1000, 5000] {
      try GeneratedPages(count: count, folder: "\(folder)/\(count)").write()
    }
    try growth()
    try fiveThousand()
    try nothingChanged()
  }

  private func growth() throws(BenchFailure) {
    for (small, large, limit) in [(100, 5000, "-"), (1000, 5000, "1.3")] {
      let comparison = try Comparison(
        rounds: 3, own: { () throws(BenchFailure) in try cold(large) },
        other: { () throws(BenchFailure) in
          try cold(small).wallSeconds * Double(large) / Double(small)
        }, prepare: {})
      Table.row(
        "a page among \(large), and among \(small)",
        Table.seconds(comparison.ownMedian / Double(large)),
        "\(Table.seconds(comparison.otherMedian / Double(large))) among \(small)",
        Table.ratio(comparison.ratio), limit)
    }
  }

  private func fiveThousand() throws(BenchFailure) {
    let floor = Invocation([bench, "floor", "5000/Content", "floor"], in: folder)
    let comparison = try Comparison(
      rounds: 5, own: { () throws(BenchFailure) in try cold(5000) },
      other: { () throws(BenchFailure) in try floor.measure().wallSeconds },
      prepare: { () throws(BenchFailure) in try shell("rm -rf floor") })
    Table.row(
      "5,000 pages, no snippets, highlighting on", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) libcmark floor", Table.ratio(comparison.ratio), "6")
    Table.row("  peak memory", Table.mebibytes(comparison.peakBytes), "", "", "400 MiB")
  }

  private func nothingChanged() throws(BenchFailure) {
    let comparison = try Comparison(
      rounds: 5, own: { () throws(BenchFailure) in try build(5000) },
      other: { () throws(BenchFailure) in try cold(5000).wallSeconds }, prepare: {})
    Table.row(
      "no-op build of 5,000 pages", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) the build itself", Table.ratio(comparison.ratio),
      "0.35 s")
  }

  /// Everything in `project` run again and compared with what is recorded, with nothing kept from
  /// before but the products and modules that snippets import.
  func verification(of project: String) throws(BenchFailure) {
    let project = try Self.absolute(project)
    try shell(
      "mkdir site && cd '\(project)' && cp -r Package.swift Content Snippets Sources Tests Site "
        + "'\(folder)/site/'")
    let verify = Invocation([sitegen, "verify", "--project", "site"], in: folder)
    _ = try verify.measure()
    let comparison = try Comparison(
      rounds: 3, own: { () throws(BenchFailure) in try verify.measure() },
      other: { () throws(BenchFailure) in
        try Invocation([sitegen, "build", "--no-cache", "--project", "site"], in: folder)
          .measure().wallSeconds
      }, prepare: { () throws(BenchFailure) in try shell("rm -rf site/.build/sitegen/cache") })
    Table.row(
      "verify of the whole site, cold", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) build --no-cache", Table.ratio(comparison.ratio),
      "-")
  }

  /// From nothing but pages to a written site.
  private func cold(_ count: Int) throws(BenchFailure) -> Invocation.Figures {
    try shell("rm -rf \(count)/Site \(count)/.build")
    return try build(count)
  }

  private func build(_ count: Int) throws(BenchFailure) -> Invocation.Figures {
    try Invocation([sitegen, "build", "--project", "\(count)"], in: folder).measure()
  }

  private func shell(_ line: String) throws(BenchFailure) {
    _ = try Invocation(["sh", "-c", line], in: folder).measure()
  }

  private static func absolute(_ path: String) throws(BenchFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw BenchFailure("\(path) is not there") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
