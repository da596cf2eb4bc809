extension Workshop {
  /// Generated snippets, compiled and run, against compilers two at a time and the same runs.
  ///
  /// Both sides find their module caches warm, and no results.
  func generatedSnippets(_ count: Int, rounds: Int, limit: String) throws(BenchFailure) {
    let name = "snippets-\(count)"
    let project = "\(folder)/\(name)"
    try GeneratedSnippets(count: count, folder: project).write()
    let own = Invocation(
      [sitegen, "build", "--project", name, "--batch", "require"], in: folder)
    let peer = Invocation(["sh", "-c", Self.compileAndRun], in: "\(project)/programs")
    // The compilers' module cache: one program of each shape.
    try shell(
      "mkdir -p warm && cd warm && for n in 1 2; do "
        + "swiftc -swift-version 6 -Onone -g '\(project)'/programs/p$n.swift -o p$n; done")
    let comparison = try Comparison(
      rounds: rounds, own: { () throws(BenchFailure) in try own.measure() },
      other: { () throws(BenchFailure) in try peer.measure().wallSeconds },
      prepare: { () throws(BenchFailure) in
        try shell(
          "rm -rf \(name)/Site \(name)/.build/sitegen/cache \(name)/programs/*.exe "
            + "\(name)/programs/*.out")
      })
    try checkRuns(of: name, count: count)
    Table.row(
      "\(count) generated snippets, compiled and run", Table.seconds(comparison.ownMedian),
      "\(Table.seconds(comparison.otherMedian)) compilers and runs, 2 at once",
      Table.ratio(comparison.ratio), limit)
  }

  /// A peer that failed would be fast.
  private func checkRuns(of name: String, count: Int) throws(BenchFailure) {
    try shell("test $(find \(name)/programs -name '*.out' -size +0 | wc -l) = \(count)")
  }

  /// `tasks` programs start at a type marked `@main`, which the compiler wants to be told.
  private static let compileAndRun = #"""
    for file in *.swift *.c; do \
    case $file in \
    *.c) compile="clang -pthread -g";; \
    *) compile="swiftc -swift-version 6 -Onone -g"; \
    if grep -q "^@main" $file; then compile="$compile -parse-as-library"; fi;; esac; \
    echo "$compile $file -o $file.exe && ./$file.exe > $file.out"; \
    done | xargs -P2 -d '\n' -n1 sh -c
    """#
}
