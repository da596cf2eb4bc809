/// What the API calls a system call.
///
/// The kernel's name is often another one, and the name that the program called stands on the stack:
/// it is the function of the C library next to the program's own frame.
enum CallNames {
  private struct Names {
    /// Where the stack does not say.
    var usual: String
    /// Functions of the C library that are this very call to whoever calls them.
    var functions: Set<String> = []
    /// The C library and the runtimes make the call for purposes of their own too.
    var isOftenInternal = false
  }

  /// The name to show; nothing when the call serves a purpose of a library's own.
  ///
  /// `source` is the line of the program that asked for it.
  static func name(of call: RawCall, calledAs function: String?, in source: Substring = "")
    -> String?
  {
    if let function, wholes.contains(function) { return function }
    guard let names = table[call.name] else { return call.name }
    if call.name == "futex" { return lock(of: call, calledAs: function, in: source) }
    let spoken = words(of: source).intersection(names.functions.union([names.usual]))
    if spoken.count == 1, let name = spoken.first { return name }
    if let function, names.functions.contains(function) { return function }
    if call.name == "pipe2" { return call.argument(1) == "0" ? "pipe" : "pipe2" }
    // The C library makes all of the family with one call, and jumps there.
    if call.name == "wait4" { return call.argument(0) == "-1" ? "wait" : "waitpid" }
    // These two jump as well, and a time limit is what makes the difference.
    if call.name == "mq_timedsend" || call.name == "mq_timedreceive" {
      return call.argument(4) == "NULL" ? names.usual : call.name
    }
    if call.name == "rt_sigtimedwait" {
      return call.argument(2) == "NULL" ? names.usual : "sigtimedwait"
    }
    return names.isOftenInternal ? nil : names.usual
  }

  /// All functions that may be what the program called, sorted.
  static func functions(for call: RawCall) -> [String] {
    if call.name == "futex" { return waits.sorted() }
    guard let names = table[call.name] else { return [call.name] }
    return names.functions.union([names.usual]).sorted()
  }

  /// Functions that make several calls, which are shown as one.
  static let wholes: Set<String> = ["sem_open"]

  /// The exported name without what marks a second name for it: `__libc_fork`, `__new_sem_post`.
  static func function(of symbol: String) -> String {
    var name = Substring(symbol)
    while let prefix = prefixes.first(where: { name.hasPrefix($0) && name.count > $0.count }) {
      name = name.dropFirst(prefix.count)
    }
    if name.hasSuffix("64"), name != "64" { name = name.dropLast(2) }
    return aliases[String(name)] ?? String(name)
  }

  private static let prefixes = ["_", "libc_", "GI_", "IO_new_", "IO_", "new_", "bsd_"]
  private static let aliases = ["Fork": "fork", "ssignal": "signal", "sysv_signal": "signal"]

  /// The functions that may sleep in a futex, and those that wake others there.
  private static let waits: Set<String> = [
    "sem_wait", "sem_timedwait", "sem_clockwait", "pthread_mutex_lock", "pthread_mutex_timedlock",
    "pthread_cond_wait", "pthread_cond_timedwait", "pthread_barrier_wait",
    "pthread_rwlock_rdlock", "pthread_rwlock_wrlock", "pthread_join",
  ]
  private static let wakes: Set<String> = [
    "sem_post", "pthread_mutex_unlock", "pthread_cond_signal", "pthread_cond_broadcast",
    "pthread_barrier_wait", "pthread_rwlock_unlock",
  ]

  /// The function that made a futex call.
  ///
  /// Its slow path is a function without an exported name, so that the stack may name a neighbour:
  /// `sem_unlink` for what is a part of `sem_wait`. The program's own line is asked first.
  private static func lock(
    of call: RawCall, calledAs function: String?, in source: Substring
  ) -> String? {
    guard let function else { return "futex" }
    if function == "syscall" { return "futex" }
    let isWake = call.argument(1).contains("FUTEX_WAKE")
    let fitting = isWake ? wakes : waits
    let called = words(of: source).intersection(fitting)
    if called.count == 1, let name = called.first { return name }
    if fitting.contains(function) || waits.contains(function) { return function }
    if function.hasPrefix("sem_") { return isWake ? "sem_post" : "sem_wait" }
    if function.hasPrefix("pthread_mutex_") {
      return isWake ? "pthread_mutex_unlock" : "pthread_mutex_lock"
    }
    return nil
  }

  private static func words(of line: Substring) -> Set<String> {
    Set(line.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
  }

  private static let table: [String: Names] = [
    "accept4": Names(usual: "accept", functions: ["accept", "accept4"]),
    "clone": Names(usual: "fork", functions: ["vfork", "posix_spawn", "posix_spawnp", "clone"]),
    "clone3": Names(usual: "fork", functions: ["vfork", "posix_spawn", "posix_spawnp", "clone"]),
    "dup3": Names(usual: "dup2", functions: ["dup2", "dup3"]),
    "epoll_create1": Names(usual: "epoll_create1", functions: ["epoll_create"]),
    "epoll_pwait": Names(usual: "epoll_wait", functions: ["epoll_pwait"]),
    "eventfd2": Names(usual: "eventfd"),
    "execve": Names(
      usual: "execve", functions: ["execv", "execvp", "execl", "execlp", "execle", "fexecve"]),
    "futex": Names(usual: "futex"),
    "mknod": Names(usual: "mkfifo", functions: ["mknod"]),
    "mknodat": Names(usual: "mkfifo", functions: ["mknod"]),
    "mmap": Names(usual: "mmap", functions: ["mmap"], isOftenInternal: true),
    "mq_timedreceive": Names(usual: "mq_receive"),
    "mq_timedsend": Names(usual: "mq_send"),
    "openat": Names(usual: "open", functions: ["openat", "creat", "shm_open", "opendir"]),
    "pipe2": Names(usual: "pipe", functions: ["pipe"]),
    "ppoll": Names(usual: "poll", functions: ["ppoll"]),
    "pread64": Names(usual: "pread"),
    "pselect6": Names(usual: "select", functions: ["pselect"]),
    "pwrite64": Names(usual: "pwrite"),
    "recvfrom": Names(usual: "recvfrom", functions: ["recv"]),
    "rt_sigaction": Names(
      usual: "sigaction", functions: ["sigaction", "signal"], isOftenInternal: true),
    "rt_sigprocmask": Names(
      usual: "sigprocmask", functions: ["sigprocmask", "pthread_sigmask"], isOftenInternal: true),
    "rt_sigqueueinfo": Names(usual: "sigqueue"),
    "rt_sigsuspend": Names(usual: "sigsuspend"),
    "rt_sigtimedwait": Names(usual: "sigwaitinfo", functions: ["sigwait"]),
    "semtimedop": Names(usual: "semop", functions: ["semtimedop"]),
    "sendto": Names(usual: "sendto", functions: ["send"]),
    "signalfd4": Names(usual: "signalfd"),
    "tgkill": Names(usual: "raise", functions: ["pthread_kill", "tgkill", "abort"]),
    "unlink": Names(usual: "unlink", functions: ["shm_unlink", "sem_unlink"]),
    "unlinkat": Names(usual: "unlink", functions: ["unlinkat"]),
    "vfork": Names(usual: "fork", functions: ["vfork", "posix_spawn", "posix_spawnp"]),
    "wait4": Names(usual: "waitpid", functions: ["wait", "wait3", "waitpid"]),
  ]
}
