import Basics
import Execution
import Glibc
import Pipeline
import Synchronization

/// One build after a change: what it was for, and the one line that is said of it.
///
/// A class, because the workers of an executor tell it from several threads.
final class Rebuild: Sendable {
  private let paths: [RelativePath]
  private let start: ContinuousClock.Instant
  private let programCount = Mutex(0)

  init(of paths: [RelativePath], start: ContinuousClock.Instant) {
    self.paths = paths
    self.start = start
  }

  func note(_ event: ExecutionEvent) {
    if case .finished = event { programCount.withLock { $0 += 1 } }
  }

  /// `14:02:11 pipe.md: 1 page, 0 programs run, 0.09 s`.
  func say(changed pageCount: Int, of built: BuiltSite, _ count: DiagnosticPrinter.Count) {
    let seconds = (ContinuousClock.now - start) / .seconds(1)
    let mistakes = built.hasErrors ? "\(count.text), " : ""
    Output.standardOutput.line(
      "\(Self.time) \(name): \(mistakes)\(counted(pageCount, "page")), "
        + "\(counted(programCount.withLock { $0 }, "program")) run, "
        + "\((seconds * 100).rounded() / 100) s")
  }

  private var name: String {
    if paths.count == 1, let path = paths.first { return String(path.name) }
    return counted(paths.count, "file")
  }

  /// Of the author's clock.
  private static var time: String {
    var now = Glibc.time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return [parts.tm_hour, parts.tm_min, parts.tm_sec]
      .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
  }
}
