/// Where in the program a call was made.
struct CallPlace {
  /// The innermost line of the snippet's own file on the stack.
  private(set) var line: Int?
  /// The function of the C library that the program called; nothing where it called another.
  private(set) var function: String?
  /// The place in the program from which it was called.
  private(set) var caller: UInt64?
  /// Whether strace wrote a stack at all.
  private(set) var hasStack: Bool

  init(of frames: [StackFrame], in role: TracedRole) {
    hasStack = !frames.isEmpty
    guard let program = role.program,
      let first = frames.firstIndex(where: { $0.module == program })
    else { return }
    caller = frames[first].offset
    line = frames.lazy.filter { $0.module == program }.compactMap { role.lines[$0.offset] }.first
    guard first > 0 else { return }
    let outer = frames[first - 1]
    guard CallPlace.isLibraryOfC(outer.module) else {
      function = ""
      return
    }
    function = CallNames.function(of: outer.symbol)
  }

  private static func isLibraryOfC(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return ["libc.so", "libc-", "libpthread", "librt", "preload.so"].contains {
      name.hasPrefix($0)
    }
  }
}
