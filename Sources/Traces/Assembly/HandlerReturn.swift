/// Where the handler of a signal gave back control, in what strace wrote.
///
/// The kernel says of a call that it was interrupted before the handler runs, and the program hears of
/// it after: when the handler returns by rt_sigreturn(2), which also says whether the call is made
/// again (`SA_RESTART`) or gives `EINTR`.
struct HandlerReturn: Sendable, Hashable {
  /// Of the record.
  let index: Int
  /// What the interrupted call gives; nothing when the kernel makes it again.
  let error: String?

  /// Of the handlers that interrupted the last call of `thread`; nothing where none of the signals in
  /// `handled` came next, or where a handler never returned.
  init?(of thread: Int, among rest: ArraySlice<StraceRecord>, handled: Set<String>) {
    var depth = 0
    for index in rest.indices where rest[index].pid == thread {
      switch rest[index].content {
      case .signal(let name, _): depth += handled.contains(name) ? 1 : 0
      case .call(let call) where call.name == "rt_sigreturn" && depth > 0:
        depth -= 1
        guard depth == 0 else { continue }
        self.index = index
        error = call.error
        return
      case .call where depth == 0: return nil
      case .call: continue
      case .exited, .killed: return nil
      }
    }
    return nil
  }
}
