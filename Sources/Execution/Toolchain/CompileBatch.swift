import Snippets

/// Programs that are compiled one after the other in one sandbox.
struct CompileBatch: Sendable {
  var jobs: [CompileJob]

  /// More would save little: of a batch of 16, a tenth of the time is that of starting tools.
  static let jobsMax = 16
  /// Below this, starting tools for a batch takes as long as it saves.
  static let jobsMin = 3

  /// Batches for all of `jobs`, which become smaller towards the end, so that `width` workers come
  /// to their ends at about the same time.
  ///
  /// Programs of one batch want the same modules. Those that take longest come first; shell
  /// programs, what is left over, and programs that speak of our own files are batches of one.
  static func plan(_ jobs: [CompileJob], width: Int) -> [CompileBatch] {
    let nosy = jobs.filter { $0.program.text.contains(CompilerScript.folder) }
    let others = nosy.isEmpty ? jobs : jobs.filter { !nosy.contains($0) }
    var batches: [CompileBatch] = []
    var remaining = others.count
    for group in groups(others) + nosy.map({ [$0] }) {
      var rest = group[...]
      while !rest.isEmpty {
        let size = min(jobsMax, max(jobsMin + 1, remaining / (width * 2)), rest.count)
        batches += batch(Array(rest.prefix(size)))
        rest = rest.dropFirst(size)
        remaining -= size
      }
    }
    return batches
  }

  private static func batch(_ jobs: [CompileJob]) -> [CompileBatch] {
    jobs.count < jobsMin ? jobs.map { CompileBatch(jobs: [$0]) } : [CompileBatch(jobs: jobs)]
  }

  private static func groups(_ jobs: [CompileJob]) -> [[CompileJob]] {
    let swift = jobs.filter { $0.program.language == .swift }
    let selections = Set(swift.map(ModuleSelection.init(for:)))
      .sorted { ($1.modules.count, $0.name) < ($0.modules.count, $1.name) }
    let shells = jobs.filter { [.sh, .bash].contains($0.program.language) }
    return selections.map { selection in
      swift.filter { ModuleSelection(for: $0) == selection }
    } + [jobs.filter { $0.program.language == .c }] + shells.map { [$0] }
  }
}
