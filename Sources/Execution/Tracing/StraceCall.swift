import Snippets

/// How strace is called, in front of a role's own words.
struct StraceCall {
  /// Debian's; it is in every sandbox, because `/usr` is.
  static let path = "/usr/bin/strace"

  /// Where the log of a role is written: in a folder that no program has a reason to look into.
  static func log(of role: Int) -> String { "/home/.trace-\(role)" }

  /// The words before those of the role.
  ///
  /// `-DD` makes strace a grandchild in a group of its own, so that the program is the child that the
  /// sandbox started, and `-I2` lets it end when it is asked to. Only calls that matter stop the
  /// program: the rest are let pass by a filter in the kernel.
  static func words(role: Int, tracesMappings: Bool) -> [String] {
    let calls = tracesMappings ? calls + ["mmap"] : calls
    return [
      path, "-DD", "-I2", "-f", "-q", "--seccomp-bpf", "-yy", "-k", "-s", "256", "-e",
      "trace=" + calls.map { "?\($0)" }.joined(separator: ","), "-o", log(of: role),
    ]
  }

  /// A mapping costs two milliseconds to note, and a program makes fifty before its first line: they
  /// are noted only for programs that speak of memory themselves.
  static func tracesMappings(for programs: [TracedProgram]) -> Bool {
    let words = ["map", "Shared", "shm", "sem_open", "MAP_"]
    return programs.contains { program in
      words.contains { program.program.text.contains($0) }
    }
  }

  /// What a picture of processes is about; `?` because not every machine has all of them.
  private static let calls = [
    "execve", "exit_group", "clone", "clone3", "fork", "vfork", "wait4", "waitid",
    "read", "readv", "pread64", "write", "writev", "pwrite64", "open", "openat", "close",
    "dup", "dup2", "dup3", "fcntl", "pipe", "pipe2", "mknod", "mknodat", "unlink", "unlinkat",
    "link", "rename", "flock", "ftruncate", "memfd_create", "splice", "tee", "vmsplice", "sendfile",
    "socket", "socketpair", "bind", "listen", "accept", "accept4", "connect", "shutdown",
    "sendto", "recvfrom", "sendmsg", "recvmsg",
    "mq_open", "mq_unlink", "mq_timedsend", "mq_timedreceive", "mq_notify",
    "msgget", "msgsnd", "msgrcv", "msgctl", "semget", "semop", "semtimedop", "semctl",
    "shmget", "shmat", "shmdt", "shmctl", "futex", "process_vm_readv", "process_vm_writev",
    "kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_sigaction", "rt_sigprocmask",
    "rt_sigtimedwait", "rt_sigsuspend", "pause", "poll", "ppoll", "select", "pselect6",
    "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "eventfd2", "signalfd4",
    "timerfd_create", "timerfd_settime", "pidfd_open", "pidfd_getfd", "pidfd_send_signal",
  ]
}
