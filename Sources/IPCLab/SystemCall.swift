import CIPC

/// A system call that a process can be asleep in.
///
/// The kernel's name for a call is not always the one of the C library: `mq_send` is
/// `mq_timedsend` there, and a semaphore or a mutex sleeps in `futex`.
public struct SystemCall: Equatable, Sendable {
  /// The kernel's number for it, on this architecture.
  public let number: Int

  private init(_ number: Int32) {
    self.number = Int(number)
  }

  public static let read = SystemCall(SYS_read)
  public static let write = SystemCall(SYS_write)
  public static let open = SystemCall(SYS_openat)
  public static let flock = SystemCall(SYS_flock)
  public static let futex = SystemCall(SYS_futex)
  public static let messageQueueSend = SystemCall(SYS_mq_timedsend)
  public static let messageQueueReceive = SystemCall(SYS_mq_timedreceive)
  public static let signalSuspend = SystemCall(SYS_rt_sigsuspend)
  public static let signalWait = SystemCall(SYS_rt_sigtimedwait)

  // The newer architectures have no system call for these, and the C library calls another.
  #if arch(x86_64)
    public static let pause = SystemCall(SYS_pause)
    public static let poll = SystemCall(SYS_poll)
    public static let epollWait = SystemCall(SYS_epoll_wait)
  #else
    public static let pause = SystemCall(SYS_ppoll)
    public static let poll = SystemCall(SYS_ppoll)
    public static let epollWait = SystemCall(SYS_epoll_pwait)
  #endif
}
