/// One thing that strace wrote about one process, with the stack it stood on.
package struct StraceRecord: Sendable, Hashable {
  package enum Content: Sendable, Hashable {
    case call(RawCall)
    /// A signal that reached it, and what siginfo says of it: `si_pid=4, si_int=10`.
    case signal(name: String, details: String)
    case exited(status: Int)
    case killed(signal: String)
  }

  /// Of the thread, which for the first of a process is the process's.
  package var pid: Int
  package var content: Content
  /// The innermost first.
  package var frames: [StackFrame]

  package init(pid: Int, content: Content, frames: [StackFrame] = []) {
    self.pid = pid
    self.content = content
    self.frames = frames
  }
}
