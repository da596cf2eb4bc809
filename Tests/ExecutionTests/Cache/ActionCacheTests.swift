import Basics
import Glibc
import Snippets
import Testing

@testable import Execution

/// Results on disk: whole, damaged, many at once, too many.
@Suite struct ActionCacheTests {
  private let folder = TestFolder()

  private func key(_ name: String) -> ActionKey {
    let action = Action(program: Program(name: name, language: .sh, text: ""), goal: .run)
    return ActionKey(action, toolchain: "", products: nil, sandbox: "")
  }

  private func result(_ text: String) -> ActionResult {
    ActionResult(
      commands: ["sh a.sh"], isCompiled: true,
      messages: [CompilerMessage(severity: .note, line: 1, column: 2, text: "n")],
      run: .init(
        transcript: Transcript(
          processes: [.init(ending: .signaled(Signal(number: 13)))],
          lines: [.init(process: 0, stream: .stderr, text: text, isTerminated: false)]),
        exceeded: .output, isReduced: true))
  }

  private func entry(_ key: ActionKey) -> String { "\(key.digest.hex.prefix(2))/\(key.digest.hex)" }

  @Test func `the whole result comes back`() throws {
    let cache = ActionCache(folder: folder.local)
    #expect(cache.finding(for: key("a")) == .absent)
    try cache.store(result("한글 \u{1b}[1m"), for: key("a"))
    #expect(cache.finding(for: key("a")) == .hit(result("한글 \u{1b}[1m")))
    #expect(cache.finding(for: key("b")) == .absent)
  }

  @Test func `a changed byte, a lost end and a swapped entry are damage`() throws {
    let cache = ActionCache(folder: folder.local)
    try cache.store(result("x"), for: key("a"))
    let whole = try #require(folder.local.bytes(of: entry(key("a"))))
    for index in [0, 70, whole.count / 2, whole.count - 1] {
      var bytes = whole
      bytes[index] ^= 1
      try folder.local.write(bytes, to: entry(key("a")))
      #expect(cache.finding(for: key("a")) == .damaged)
    }
    for count in [0, 64, 130, whole.count - 1] {
      try folder.local.write(Array(whole[..<count]), to: entry(key("a")))
      #expect(cache.finding(for: key("a")) == .damaged)
    }
    try cache.store(result("y"), for: key("b"))
    try folder.local.write(whole, to: entry(key("b")))
    #expect(cache.finding(for: key("b")) == .damaged)
  }

  @Test func `writers and readers at once see whole entries only`() async throws {
    let cache = ActionCache(folder: folder.local)
    let long = String(repeating: "line ", count: 20_000)
    try cache.store(result(long), for: key("a"))
    let damaged = try await withThrowingTaskGroup(of: Int.self) { group in
      for writer in 0..<4 {
        group.addTask {
          for _ in 0..<10 { try cache.store(result("\(writer)" + long), for: key("a")) }
          return 0
        }
        group.addTask {
          (0..<10).count { _ in
            if case .hit = cache.finding(for: key("a")) { false } else { true }
          }
        }
      }
      return try await group.reduce(0, +)
    }
    #expect(damaged == 0)
    #expect(folder.local.files() == [entry(key("a"))])
  }

  @Test func `entries that were not used for the longest time are dropped`() throws {
    let writer = ActionCache(folder: folder.local)
    let names = ["a", "b", "c", "d", "e"]
    for (age, name) in names.enumerated() {
      try writer.store(result("x"), for: key(name))
      setAge(of: key(name), seconds: 1_000 - age)
    }
    // Five entries where four may be: the oldest go until nine tenths of four are left.
    let bytes = try #require(folder.local.bytes(of: entry(key("a")))).count
    let cache = ActionCache(folder: folder.local, bytesMax: 4 * bytes)
    guard case .hit = cache.finding(for: key("a")) else {
      Issue.record("The first entry is not there")
      return
    }
    cache.trim()
    let kept = names.filter { cache.finding(for: key($0)) != .absent }
    #expect(kept == ["a", "d", "e"])
  }

  @Test func `a full or broken disk is a failure and leaves no half entry`() throws {
    try folder.local.make()
    try folder.local.write([], to: String(entry(key("a")).prefix(2)))
    let cache = ActionCache(folder: folder.local)
    let failure = #expect(throws: ExecutionFailure.self) {
      try cache.store(result("x"), for: key("a"))
    }
    #expect(failure?.problem.hasPrefix("Cannot ") == true)
    #expect(cache.finding(for: key("a")) == .absent)
  }

  /// Sets the time of an entry's last use to `seconds` before now.
  private func setAge(of key: ActionKey, seconds: Int) {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let then = timespec(tv_sec: now.tv_sec - seconds, tv_nsec: 0)
    let times = [then, then]
    #expect(utimensat(AT_FDCWD, folder.local.path(of: entry(key)), times, 0) == 0)
  }
}
