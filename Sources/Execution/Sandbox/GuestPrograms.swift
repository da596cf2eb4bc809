import Basics
import CSupervise
import Glibc
import Snippets

/// The two programs of our own that run inside a sandbox: its first process, and the library that
/// is loaded into every other one.
struct GuestPrograms: Sendable {
  let folder: String

  var initPath: String { folder + "/init" }
  var preloadPath: String { folder + "/preload.so" }

  /// Of the sources, so that a change of the rules is a change of every cache key.
  static let digest = Digest(ofFields: sources.flatMap { [Array($0.name.utf8), $0.bytes] })

  private static let sources: [(name: String, bytes: [UInt8])] = {
    var sources: [(name: String, bytes: [UInt8])] = []
    while let name = cs_source_at(Int32(sources.count)).name {
      let source = cs_source_at(Int32(sources.count))
      let bytes = UnsafeBufferPointer(start: source.bytes, count: source.count)
      sources.append((String(cString: name), Array(bytes)))
    }
    return sources
  }()

  /// Uses those of an earlier run, or compiles them beside their place and moves them there at once,
  /// so that two builds can do it at the same time.
  init(in scratchDirectory: String, clang: String) throws(ExecutionFailure) {
    folder = "\(scratchDirectory)/guest-\(Self.digest.hex.prefix(16))"
    if Machine.isExecutable(initPath) && Machine.isExecutable(preloadPath) { return }
    try Machine.makeFolder(scratchDirectory)
    let draft = try Machine.makeFreshFolder(folder)
    for source in Self.sources {
      try Machine.write(source.bytes, to: "\(draft)/\(source.name)")
    }
    try Self.compile(in: draft, clang: clang)
    guard rename(draft, folder) != 0 else { return }
    try Machine.removeFolder(draft)
    guard Machine.isExecutable(initPath) else {
      throw ExecutionFailure("The sandbox's programs cannot be put into `\(folder)`")
    }
  }

  private static func compile(in folder: String, clang: String) throws(ExecutionFailure) {
    let common = [clang, "-DSITEGEN_GUEST", "-O1", "-s"]
    // Before glibc 2.34 message queues and semaphores were in libraries of their own.
    let parts = sources.map(\.name).filter { $0.hasSuffix(".c") && $0 != "preload.c" }
    let first =
      common + parts.map { "\(folder)/\($0)" } + ["-o", "\(folder)/init", "-pthread", "-lrt"]
    // Static where the static libc is installed: it starts sooner, and nothing is preloaded into it.
    if try compilerMessage(first + ["-static"]) != nil { try compile(first) }
    try compile(
      common + ["-shared", "-fPIC", "\(folder)/preload.c", "-o", "\(folder)/preload.so"])
  }

  private static func compile(_ arguments: [String]) throws(ExecutionFailure) {
    guard let message = try compilerMessage(arguments) else { return }
    throw ExecutionFailure(
      "The sandbox's own programs cannot be compiled: \(message)",
      remedy: "Install the C library's headers (on Debian: apt install libc6-dev)")
  }

  /// The compiler's complaint, nothing when it succeeded.
  private static func compilerMessage(_ arguments: [String]) throws(ExecutionFailure) -> String? {
    let ending = try ChildProcess(arguments: arguments).run()
    return ending.status == 0 ? nil : ending.errorOutput
  }
}
