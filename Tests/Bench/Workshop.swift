import Glibc

/// A copy of the project in a folder of its own, in which builds can be cold, warm and edited.
struct Workshop {
  let sitegen: String
  let folder: String
  private let bench: String

  /// - Throws: when the project cannot be copied, or cannot be built once.
  init(sitegen: String, project: String) throws(BenchFailure) {
    var template = Array("/tmp/sitegen-bench-XXXXXX\0".utf8.map { CChar(bitPattern: $0) })
    guard mkdtemp(&template) != nil else { throw BenchFailure("no folder under /tmp") }
    folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    self.sitegen = try Self.absolute(sitegen)
    bench = try Self.absolute("/proc/self/exe")
    let project = try Self.absolute(project)
    try shell(
      "mkdir site && cd '\(project)' && cp -r Package.swift Content Snippets Sources Tests "
        + "'\(folder)/site/'")
    try build()
  }

  func remove() {
    do {
      try shell("cd / && rm -rf '\(folder)'")
    } catch {
      print("left behind: \(folder): \(error)")
    }
  }

  /// Every snippet compiled and run, against the compilers alone, two at a time, on the same files.
  ///
  /// Both sides find the products that snippets import built already, and their module caches warm.
  func coldBuild() throws(BenchFailure) {
    let peer = #"""
      rm -rf ../peer && mkdir ../peer && \
      built=$(ls -d "$PWD"/.build/sitegen/products/*/ | head -1) && \
      products="-I $built/modules -Xcc -fmodule-map-file=$built/maps/0/module.modulemap \
      -Xcc -I$built/include/0 $(ls "$built"objects/*.o | tr '\n' ' ')" && \
      { find Snippets -name '*.swift' | while read -r file; do \
      echo "swiftc -swift-version 6 -Onone -g \
      $(grep -qE 'import (IPCLab|CIPC)' "$file" && echo "$products") $file \
      -o ../peer/$(basename "$file").exe"; \
      done; find Snippets -name '*.c' | while read -r file; do \
      echo "clang -pthread -g $file -o ../peer/$(basename "$file").exe"; done; } \
      > ../peer/commands && xargs -P2 -a ../peer/commands -d '\n' -n1 sh -c
      """#
    let comparison = try Comparison(
      rounds: 3,
      own: { () throws(BenchFailure) in try measuredBuild() },
      other: { () throws(BenchFailure) in try measured(peer) },
      prepare: { () throws(BenchFailure) in try shell("rm -rf site/.build/sitegen/cache site/Site")
      })
    Table.row(
      "cold build of the site, all included", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) compilers, 2 at a time",
      Table.ratio(comparison.ratio), "0.9")
  }

  /// Builds in which nothing, one page, or one snippet changed since the last.
  func warmBuilds() throws(BenchFailure) {
    try build()
    let nothing = try Comparison(
      rounds: 9, own: { () throws(BenchFailure) in try measuredBuild() },
      other: { () throws(BenchFailure) in
        try Invocation([sitegen, "--version"], in: folder).measure().wallSeconds
      }, prepare: {})
    Table.row(
      "no-op build of the site", Table.seconds(nothing.ownMedian),
      "\(Table.seconds(nothing.otherMedian)) sitegen --version", Table.ratio(nothing.ratio),
      "60 ms")
    let page = try Comparison(
      rounds: 5, own: { () throws(BenchFailure) in try measuredBuild() },
      other: { () throws(BenchFailure) in try measuredBuild().wallSeconds },
      prepare: { () throws(BenchFailure) in
        try shell("echo 'One more sentence.' >> site/Content/en/pipe.md")
      })
    Table.row(
      "edit of one page", Table.seconds(page.ownMedian),
      "\(Table.seconds(page.otherMedian)) no-op build", Table.ratio(page.ratio), "-")
    try editedSnippet()
  }

  private func editedSnippet() throws(BenchFailure) {
    let file = "$(find Snippets -name '*.swift' | xargs grep -L 'import IPCLab' | sort | head -1)"
    let comparison = try Comparison(
      rounds: 5, own: { () throws(BenchFailure) in try measuredBuild() },
      other: { () throws(BenchFailure) in
        try measured("swiftc -swift-version 6 -Onone -g \(file) -o ../one.exe")
      },
      prepare: { () throws(BenchFailure) in try shell("cd site && echo '// more' >> \(file)") })
    Table.row(
      "edit of one snippet", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) swiftc of it", Table.ratio(comparison.ratio), "2")
  }

  /// Pages without snippets, from nothing to a written site, against libcmark alone.
  func thousandPages() throws(BenchFailure) {
    let pages = GeneratedPages(count: 1000, folder: folder + "/pages")
    try pages.write()
    let own = Invocation([sitegen, "build", "--project", "pages"], in: folder)
    let floor = Invocation([bench, "floor", "pages/Content", "floor"], in: folder)
    let comparison = try Comparison(
      rounds: 5, own: { () throws(BenchFailure) in try own.measure() },
      other: { () throws(BenchFailure) in try floor.measure().wallSeconds },
      prepare: { () throws(BenchFailure) in try shell("rm -rf pages/Site pages/.build floor") })
    Table.row(
      "1,000 pages, no snippets, highlighting on", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) libcmark floor", Table.ratio(comparison.ratio), "8")
    Table.row("  peak memory", Table.mebibytes(comparison.peakBytes), "", "", "300 MiB")
  }

  /// The site of another folder, built cold by one job with each program compiled alone, against the
  /// one that is there, built in batches by as many as there are cores, and warm.
  func sameBytes() throws(BenchFailure) {
    try shell("mkdir 'other 폴더' && cp -r site/[PCST]* 'other 폴더' && rm -rf 'other 폴더/Site'")
    let other = Invocation(
      [sitegen, "build", "--project", "other 폴더", "--jobs", "1", "--batch", "off"], in: folder)
    _ = try other.measure()
    try build()
    try shell("diff -rq site/Site 'other 폴더/Site' > differences || test $? = 1")
    let differences = try text(of: "differences").split(separator: "\n").count
    Table.row(
      "two builds: folder, jobs, batches, cold and warm", "\(differences) files", "differ", "", "0")
  }

  private func text(of name: String) throws(BenchFailure) -> String {
    try TextFile("\(folder)/\(name)").text()
  }

  private func build() throws(BenchFailure) { _ = try measuredBuild() }

  func measuredBuild() throws(BenchFailure) -> Invocation.Figures {
    try Invocation([sitegen, "build", "--project", "site"], in: folder).measure()
  }

  /// Seconds of a shell line, run in the copied project.
  func measured(_ line: String) throws(BenchFailure) -> Double {
    try Invocation(["sh", "-c", "cd site && \(line)"], in: folder).measure().wallSeconds
  }

  func shell(_ line: String) throws(BenchFailure) {
    _ = try Invocation(["sh", "-c", line], in: folder).measure()
  }

  private static func absolute(_ path: String) throws(BenchFailure) -> String {
    guard let resolved = realpath(path, nil) else { throw BenchFailure("\(path) is not there") }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
