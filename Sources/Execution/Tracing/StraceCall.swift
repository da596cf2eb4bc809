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
  static func words(role: Int, calls: [String]) -> [String] {
    [
      path, "-DD", "-I2", "-f", "-q", "--seccomp-bpf", "-yy", "-k", "-s", "256", "-e",
      "trace=" + calls.map { "?\($0)" }.joined(separator: ","), "-o", log(of: role),
    ]
  }

  /// The calls that are noted; `?` is put before each because not every machine has all of them.
  ///
  /// To note one with its stack costs two milliseconds, and a program opens and maps fifty files
  /// before its first line. So that is noted only for programs that speak of such things themselves,
  /// or that start others.
  static func calls(for programs: [Program]) -> [String] {
    func speak(of words: [String]) -> Bool {
      programs.contains { program in words.contains { program.text.contains($0) } }
    }
    let areScripts = programs.contains { $0.language == .sh || $0.language == .bash }
    let mapping = speak(of: ["map", "MAP_", "Shared", "shm", "sem_open"])
    let opening = speak(of: [
      "open", "Open", "File", "creat", "exec", "spawn", "system", "Process(",
    ])
    return usual + (mapping ? ["mmap"] : []) + (opening || areScripts ? ["open", "openat"] : [])
      + spoken.filter { speak(of: [$0]) }
  }

  /// What the loader and the C library ask for as well, again and again.
  private static let spoken = ["lseek", "mprotect", "prctl"]

  /// What a picture of processes is about.
  private static let usual = [
    "execve", "exit_group", "clone", "clone3", "fork", "vfork", "wait4", "waitid",
    "read", "readv", "pread64", "write", "writev", "pwrite64", "close",
    "dup", "dup2", "dup3", "fcntl", "pipe", "pipe2", "mknod", "mknodat", "unlink", "unlinkat",
    "link", "rename", "renameat", "renameat2", "flock", "truncate", "ftruncate", "memfd_create",
    "chmod", "fchmod", "fchmodat", "chown", "fchown", "fchownat", "lchown", "fsync", "fdatasync",
    "msync", "splice", "tee", "vmsplice", "sendfile", "copy_file_range",
    "socket", "socketpair", "bind", "listen", "accept", "accept4", "connect", "shutdown",
    "sendto", "recvfrom", "sendmsg", "recvmsg",
    "mq_open", "mq_unlink", "mq_timedsend", "mq_timedreceive", "mq_notify",
    "msgget", "msgsnd", "msgrcv", "msgctl", "semget", "semop", "semtimedop", "semctl",
    "shmget", "shmat", "shmdt", "shmctl", "futex", "process_vm_readv", "process_vm_writev",
    "kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_sigaction", "rt_sigprocmask",
    "rt_sigtimedwait", "rt_sigsuspend", "rt_sigreturn", "pause",
    "poll", "ppoll", "select", "pselect6",
    "epoll_create1", "epoll_ctl", "epoll_wait", "epoll_pwait", "epoll_pwait2", "eventfd2",
    "signalfd4", "inotify_init1", "inotify_add_watch",
    "timerfd_create", "timerfd_settime", "pidfd_open", "pidfd_getfd", "pidfd_send_signal",
  ]
}
