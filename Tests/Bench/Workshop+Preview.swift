extension Workshop {
  /// From a save to the new page with its reader: how long an author waits who writes.
  func savesUnderServe() throws(BenchFailure) {
    let preview = try Preview(sitegen: sitegen, project: "site", in: folder)
    defer { preview.end() }
    try prose(preview)
    try snippet(preview)
  }

  /// Against a build after the same edit, which remembers nothing.
  private func prose(_ preview: Preview) throws(BenchFailure) {
    let page = TextFile("\(folder)/site/Content/en/pipe.md")
    var words = Words()
    let comparison = try Comparison(
      rounds: 9,
      own: { () throws(BenchFailure) in
        let new = words.next()
        return try preview.figures(until: new, on: "/pipe.html") { () throws(BenchFailure) in
          try page.append("\nOne more: \(new).\n")
        }
      },
      other: { () throws(BenchFailure) in try measuredBuild().wallSeconds }, prepare: {})
    Table.row(
      "serve: from saved prose to its page", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) build of that edit",
      Table.ratio(comparison.ratio), "0.15 s")
  }

  /// Against the compiler alone: the program has to be compiled, and then run.
  private func snippet(_ preview: Preview) throws(BenchFailure) {
    let name = "Snippets/semaphore/semaphore-hello.swift"
    let program = TextFile("\(folder)/site/\(name)")
    var words = Words()
    let comparison = try Comparison(
      rounds: 5,
      own: { () throws(BenchFailure) in
        let new = words.next()
        return try preview.figures(until: new, on: "/semaphore.html") { () throws(BenchFailure) in
          try program.append("// \(new)\n")
        }
      },
      other: { () throws(BenchFailure) in
        try measured("swiftc -swift-version 6 -Onone -g \(name) -o ../one.exe")
      }, prepare: {})
    Table.row(
      "serve: from a saved snippet to its page", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) swiftc of it", Table.ratio(comparison.ratio),
      "0.6 s")
  }

  /// What no page has said before.
  private struct Words {
    private var count = 0

    mutating func next() -> String {
      count += 1
      return "sentence \(count) of the benchmark"
    }
  }
}
