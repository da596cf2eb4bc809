import Testing

@testable import Traces

@Suite struct TraceAssemblyTests {
  private func trace(_ logs: String..., text: String = "") -> Trace {
    Trace(ofExcerpts: logs, text: text)
  }

  private func calls(_ trace: Trace) -> [String] { trace.calls }

  private func causes(_ trace: Trace) -> [String] {
    trace.causes.map { "\($0.from) > \($0.to) \($0.kind.rawValue)" }
  }

  @Test func `a call without a line of the program is nobody's`() {
    let trace = trace(
      """
      5 openat(AT_FDCWD</tmp>, "/tmp/a", O_RDONLY) = 3</tmp/a>
      5 close(3</tmp/a>) = 0 @7 __close
      5 openat(AT_FDCWD</tmp>, "/proc/9/syscall", O_RDONLY) = 3</proc/9/syscall> @8 __open64
      5 +++ exited with 0 +++
      """)
    #expect(calls(trace) == ["0 close() = 0", "0 exit 0()"])
  }

  @Test func `names are those of the API`() {
    let trace = trace(
      """
      5 mq_timedsend(3</a>, "x", 1, 2, NULL) = 0 @1 mq_timedsend
      5 rt_sigtimedwait([USR1], {si_signo=SIGUSR1, si_code=SI_USER, si_pid=9}, NULL, 8) = 10 (SIGUSR1) @2 __sigtimedwait
      5 openat(AT_FDCWD</tmp>, "/dev/shm/lab", O_RDWR|O_CREAT|O_CLOEXEC, 0600) = 3</dev/shm/lab> @3 shm_open
      5 wait4(-1, NULL, 0, NULL) = -1 ECHILD (No child processes) @4 wait4
      5 futex(0x10, FUTEX_WAKE, 1) = 1 @5 pthread_mutex_trylock
      """)
    #expect(
      calls(trace) == [
        #"0 mq_send("x", priority 2) = 0"#, "0 sigwaitinfo() = SIGUSR1",
        #"0 shm_open("/lab", O_RDWR | O_CREAT) = 3"#, "0 wait() = ECHILD",
        "0 pthread_mutex_unlock()",
      ])
  }

  @Test func `what a call is told to do is shown, and nothing that is not there`() {
    let trace = trace(
      """
      5 fcntl(3</tmp/a>, F_GET_SEALS) = 0xf (seals F_SEAL_SEAL) @1 fcntl
      5 fcntl(3</tmp/a>, F_SETFL, O_RDONLY|O_NONBLOCK) = 0 @2 fcntl
      5 fcntl(3</tmp/a>, F_GETLK, {l_type=F_WRLCK, l_whence=SEEK_SET, l_start=0, l_len=0, l_pid=9}) = 0 @3 fcntl
      5 lseek(3</tmp/a>, 0, SEEK_END) = 6 @4 lseek
      5 fchmod(3</tmp/a>, 0644) = 0 @5 fchmod
      5 chmod("/tmp/a", 0600) = 0 @6 chmod
      5 mmap(NULL, 4096, PROT_READ, MAP_SHARED, 3</tmp/a>, 0) = 0x7000 @7 mmap
      5 msync(0x7000, 4096, MS_SYNC) = 0 @8 msync
      5 mprotect(0x7000, 4096, PROT_READ|PROT_WRITE) = 0 @9 mprotect
      """)
    #expect(
      calls(trace) == [
        "0 fcntl(F_GET_SEALS)", "0 fcntl(F_SETFL, O_RDONLY|O_NONBLOCK) = 0",
        "0 fcntl(F_GETLK, F_WRLCK) = 0", "0 lseek(0, SEEK_END) = 6", "0 fchmod(0644) = 0",
        #"0 chmod("/tmp/a", 0600) = 0"#, "0 mmap(4096, MAP_SHARED)", "0 msync(4096, MS_SYNC) = 0",
        "0 mprotect(4096, PROT_READ|PROT_WRITE) = 0",
      ])
    #expect(trace.events.map(\.object) == Array(repeating: 0, count: 9))
  }

  @Test func `a library's own use of a lock or of memory is not told`() {
    let trace = trace(
      """
      5 futex(0x10, FUTEX_WAKE, 1) = 1 @5 malloc
      5 mmap(NULL, 9, PROT_READ, MAP_PRIVATE|MAP_ANONYMOUS, -1, 0) = 0x7 @5 malloc
      5 rt_sigaction(SIGCHLD, {sa_handler=SIG_DFL}, NULL, 8) = 0 @5 system
      """)
    #expect(trace.events == [])
  }

  @Test func `the end of file comes from all who let go of the write end`() {
    let trace = trace(
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 clone(flags=SIGCHLD) = 7 @3 __libc_fork
      6 close(4<pipe:[7]>) = 0 @4 __close
      6 read(3<pipe:[7]>, "", 9) = 0 @5 read
      7 +++ exited with 0 +++
      5 close(4<pipe:[7]>) = 0 @6 __close
      """)
    #expect(
      calls(trace) == [
        "0 pipe() = 0", "0 fork()", "0 fork()", "0 close(write end) = 0",
        "1 close(write end) = 0", "1 read(read end) = 0", "2 exit 0()",
      ])
    #expect(
      causes(trace) == ["1 > 4 birth", "2 > 6 birth", "3 > 5 end of file", "6 > 5 end of file"])
  }

  @Test func `a read is caused by each write that it has bytes of`() {
    let trace = trace(
      """
      5 write(4<pipe:[7]>, "ab", 2) = 2 @1 __write
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 write(4<pipe:[7]>, "cd", 2) = 2 @3 __write
      6 read(3<pipe:[7]>, "abc", 3) = 3 @4 read
      6 read(3<pipe:[7]>, "d", 3) = 1 @4 read
      """)
    #expect(trace.causes.filter { $0.kind == .data }.map(\.label) == ["2 B", "1 B", "1 B"])
  }

  @Test func `two readers each get the bytes that they got`() {
    let trace = trace(
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 write(4<pipe:[7]>, "12", 2) = 2 @3 __write
      5 write(4<pipe:[7]>, "34", 2) = 2 @3 __write
      6 read(3<pipe:[7]>, "34", 2) = 2 @4 read
      """)
    #expect(causes(trace).contains("3 > 4 data"))
    #expect(!causes(trace).contains("2 > 4 data"))
  }

  @Test func `what is sent before it is accepted reaches who accepts it`() {
    for peer in ["", "->0"] {
      let trace = trace(
        """
        5 socket(AF_UNIX, SOCK_STREAM, 0) = 3<UNIX-STREAM:[7]> @1 socket
        5 listen(3<UNIX-STREAM:[7,"/tmp/a"]>, 8) = 0 @2 listen
        5 clone(flags=SIGCHLD) = 6 @3 __libc_fork
        6 socket(AF_UNIX, SOCK_STREAM, 0) = 4<UNIX-STREAM:[8]> @4 socket
        6 connect(4<UNIX-STREAM:[8]>, {sa_family=AF_UNIX, sun_path="/tmp/a"}, 110) = 0 @5 connect
        6 write(4<UNIX-STREAM:[8\(peer)]>, "ping", 4) = 4 @6 __write
        6 close(4<UNIX-STREAM:[8\(peer)]>) = 0 @7 __close
        5 accept(3<UNIX-STREAM:[7,"/tmp/a"]>, NULL, NULL) = 5<UNIX-STREAM:[9->8,"/tmp/a"]> @8 accept
        5 read(5<UNIX-STREAM:[9->8,"/tmp/a"]>, "ping", 64) = 4 @9 read
        5 read(5<UNIX-STREAM:[9->8,"/tmp/a"]>, "", 64) = 0 @10 read
        """)
      #expect(
        trace.arrows == [
          "1 connect > 0 accept: connection connect", "1 write > 0 read: data 4 B",
          "1 close > 0 read: end of file EOF",
        ])
    }
  }

  @Test func `a call that the kernel repeats is told once`() {
    let trace = trace(
      """
      5 wait4(-1,  <unfinished ...>
      5 <... wait4 resumed>0x1, 0, NULL) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) @1 wait4
      5 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=6} ---
      5 wait4(-1, NULL, 0, NULL) = 6 @1 wait4
      """)
    #expect(calls(trace) == ["0 wait()"])
  }

  @Test func `who holds a robust mutex and dies wakes who waits for it`() {
    let trace = trace(
      """
      5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
      6 +++ killed by SIGKILL +++
      5 futex(0x10, FUTEX_WAIT, 1, NULL) = 0 @2 pthread_mutex_lock
      """)
    #expect(causes(trace) == ["0 > 2 birth", "2 > 1 wake"])
    #expect(trace.events[1].mayWait)
  }

  @Test func `who comes just before a sleep has ended it, too`() {
    let waits = [
      "futex(0x10, FUTEX_WAIT, 0, NULL) = 0",
      "futex(0x10, FUTEX_WAIT, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable)",
    ]
    let traces = zip(waits, ["1", "0"]).map { wait, woken in
      trace(
        """
        5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
        5 futex(0x10, FUTEX_WAKE, 1) = \(woken) @3 sem_post
        6 \(wait) @2 sem_wait
        """)
    }
    #expect(causes(traces[0]) == ["0 > 2 birth", "1 > 2 wake"])
    #expect(traces[0] == traces[1])
  }

  @Test func `a sleep that is spared takes no sleeper's waker from it`() {
    let trace = trace(
      """
      5 clone(flags=SIGCHLD) = 6 @1 __libc_fork
      5 futex(0x10, FUTEX_WAKE, 1) = 1 @3 sem_post
      5 futex(0x10, FUTEX_WAKE, 1) = 0 @4 sem_post
      6 futex(0x10, FUTEX_WAIT, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable) @2 sem_wait
      6 futex(0x10, FUTEX_WAIT, 0, NULL) = 0 @2 sem_wait
      """)
    #expect(causes(trace) == ["0 > 3 birth", "1 > 4 wake", "2 > 3 wake"])
  }

  @Test func `a futex call of the program's own says what the kernel said`() {
    let trace = trace(
      """
      5 futex(0x10, FUTEX_WAIT, 0, NULL) = -1 EAGAIN (Resource temporarily unavailable) @2 syscall
      """)
    #expect(trace.events.map(\.result) == ["EAGAIN"])
  }

  @Test func `a call that a signal interrupts has waited`() {
    let trace = trace(
      """
      5 rt_sigaction(SIGUSR1, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0 @1 sigaction
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 kill(5, SIGUSR1) = 0 @3 kill
      5 pause() = ? ERESTARTNOHAND (To be restarted if no handler) @4 pause
      5 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=6} --- @4 pause
      """)
    #expect(
      calls(trace) == [
        "0 sigaction(SIGUSR1, handler) = 0", "0 fork()", "0 pause() = EINTR", "0 SIGUSR1()",
        "1 kill(SIGUSR1) = 0",
      ])
    #expect(trace.events.map(\.mayWait) == [false, false, true, false, false])
  }

  @Test func `an interrupted call comes back after the handler, and has waited for the signal`() {
    let trace = trace(
      """
      5 rt_sigaction(SIGUSR1, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0 @1 sigaction
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 kill(5, SIGUSR1) = 0 @3 kill
      5 pause() = ? ERESTARTNOHAND (To be restarted if no handler) @4 pause
      5 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=6} --- @4 pause
      5 close(3</tmp/a>) = 0 @7 close
      5 rt_sigreturn({mask=[]}) = -1 EINTR (Interrupted system call) @4 pause
      """)
    #expect(
      calls(trace) == [
        "0 sigaction(SIGUSR1, handler) = 0", "0 fork()", "0 SIGUSR1()", "0 close() = 0",
        "0 pause() = EINTR", "1 kill(SIGUSR1) = 0",
      ])
    #expect(trace.events.map(\.mayWait) == [false, false, true, false, false, false])
    #expect(causes(trace) == ["1 > 5 birth", "5 > 2 signal"])
  }

  @Test func `a call that is made again after the handler is told once, when it comes back`() {
    let trace = trace(
      """
      5 rt_sigaction(SIGUSR1, {sa_handler=0x7, sa_flags=SA_RESTART}, NULL, 8) = 0 @1 sigaction
      5 read(3<pipe:[7]>, 0x1, 9) = ? ERESTARTSYS (To be restarted if SA_RESTART is set) @2 read
      5 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=6} --- @2 read
      5 rt_sigreturn({mask=[]}) = 0 @2 read
      5 read(3<pipe:[7]>, "a", 9) = 1 @2 read
      """)
    #expect(
      calls(trace) == [
        "0 sigaction(SIGUSR1, handler) = 0", "0 SIGUSR1()", #"0 read("a") = 1"#,
      ])
  }

  @Test func `a handler that is interrupted itself returns first`() {
    let trace = trace(
      """
      5 rt_sigaction(SIGUSR1, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0 @1 sigaction
      5 pause() = ? ERESTARTNOHAND (To be restarted if no handler) @4 pause
      5 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=6} --- @4 pause
      5 rt_sigsuspend([], 8) = ? ERESTARTNOHAND (To be restarted if no handler) @8 sigsuspend
      5 --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=6} --- @8 sigsuspend
      5 rt_sigreturn({mask=[]}) = -1 EINTR (Interrupted system call)
      5 rt_sigreturn({mask=[]}) = -1 EINTR (Interrupted system call)
      """)
    #expect(
      calls(trace) == [
        "0 sigaction(SIGUSR1, handler) = 0", "0 SIGUSR1()", "0 SIGUSR1()",
        "0 sigsuspend() = EINTR", "0 pause() = EINTR",
      ])
  }

  @Test func `what another program does with a file of the program's own is told`() {
    let trace = trace(
      """
      5 openat(AT_FDCWD</tmp>, "/tmp/a", O_WRONLY) = 3</tmp/a> @1 open
      5 execve("/usr/bin/echo", ["echo", "hello"], 0x1 /* 3 vars */) = 0 @2 execve
      5 read(4</etc/locale.alias>, "", 9) = 0
      5 write(3</tmp/a>, "hello\\n", 6) = 6
      """)
    #expect(
      calls(trace) == [
        #"0 open("/tmp/a", O_WRONLY) = 3"#, "0 execve(echo hello)", #"0 write("hello\n") = 6"#,
      ])
  }

  @Test func `threads are their process's`() {
    let trace = trace(
      """
      5 clone3({flags=CLONE_VM|CLONE_THREAD, exit_signal=0}, 88) = 6
      6 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      6 +++ exited with 0 +++
      5 +++ exited with 3 +++
      """)
    #expect(trace.processes.map(\.ending) == ["exit 3"])
    #expect(calls(trace) == ["0 pipe() = 0", "0 exit 3()"])
  }

  @Test func `a semaphore's opening is one event, whatever name its file had`() {
    let trace = trace(
      """
      5 openat(AT_FDCWD</tmp>, "/dev/shm/sem.X1", O_RDWR|O_CREAT, 0600) = 3</dev/shm/sem.X1> @1 sem_open
      5 mmap(NULL, 32, PROT_READ, MAP_SHARED, 3</dev/shm/sem.X1>, 0) = 0x1000 @1 sem_open
      5 link("/dev/shm/sem.X1", "/dev/shm/sem.lab") = 0 @1 sem_open
      5 unlink("/dev/shm/sem.X1") = 0 @1 sem_open
      5 futex(0x1000, FUTEX_WAKE, 1) = 1 @2 sem_post
      """)
    #expect(calls(trace) == [#"0 sem_open("/lab")"#, "0 sem_post()"])
    #expect(trace.objects == [TraceObject(kind: .semaphore, name: "semaphore /lab")])
  }

  @Test func `a program that a process becomes is told by its channels only`() {
    let trace = trace(
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 execve("/usr/bin/tr", ["tr", "a", "b"], 0x1 /* 3 vars */) = 0 @2 execve
      5 openat(AT_FDCWD</tmp>, "/tmp/a", O_RDONLY) = 5</tmp/a>
      5 read(3<pipe:[7]>, "", 9) = 0
      """)
    #expect(calls(trace) == ["0 pipe() = 0", "0 execve(tr a b)", "0 read(read end) = 0"])
  }

  @Test func `a shell that puts a pipe in the place of its output, and back, lets go of it once`() {
    let trace = trace(
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      5 close(4<pipe:[7]>) = 0 @3 __close
      6 execve("/bin/sh", ["sh"], 0x1 /* 3 vars */) = 0 @4 execve
      6 rt_sigaction(SIGCHLD, {sa_handler=0x7, sa_mask=[]}, NULL, 8) = 0
      6 dup2(4<pipe:[7]>, 1<pipe:[1]>) = 1<pipe:[7]>
      6 close(4<pipe:[7]>) = 0
      6 write(1<pipe:[7]>, "x", 1) = 1
      6 dup2(9<pipe:[1]>, 1<pipe:[7]>) = 1<pipe:[1]>
      6 --- SIGCHLD {si_signo=SIGCHLD, si_code=CLD_EXITED, si_pid=8} ---
      6 +++ exited with 0 +++
      5 read(3<pipe:[7]>, "x", 9) = 1 @5 read
      5 read(3<pipe:[7]>, "", 9) = 0 @6 read
      """)
    #expect(
      calls(trace).suffix(4) == [
        "1 execve(sh)", #"1 write(write end, "x") = 1"#, "1 dup2() = 1", "1 exit 0()",
      ])
    #expect(
      trace.arrows == ["1 write > 0 read: data 1 B", "1 dup2 > 0 read: end of file EOF"])
    #expect(trace.events.first { $0.name == "dup2" }?.object == 0)
  }

  @Test func `what is asleep at the end has the only line it can have`() {
    let text = """
      let ends = pipe()
      if fork() == 0 {
        write(ends, "a")
        exit()
      }
      write(ends, "b")
      """
    let trace = trace(
      """
      5 pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0 @1 pipe
      5 clone(flags=SIGCHLD) = 6 @2 __libc_fork
      6 write(4<pipe:[7]>, "a", 1 <unfinished ...>
      5 write(4<pipe:[7]>, "b", 1
      """, text: text)
    #expect(trace.events.map(\.line) == [1, 2, 6, 3])
    #expect(trace.events.map(\.isUnfinished) == [false, false, true, true])
    #expect(trace.processes.map(\.ending) == ["asleep in write", "asleep in write"])
  }

  @Test func `roles know each other by what they pass`() {
    let trace = trace(
      """
      5 kill(9, SIGTERM) = 0 @1 kill
      5 +++ exited with 0 +++
      """,
      """
      9 pause( <unfinished ...>
      9 <... pause resumed>) = ? ERESTARTNOHAND (To be restarted if no handler) @2 pause
      9 --- SIGTERM {si_signo=SIGTERM, si_code=SI_USER, si_pid=5} ---
      9 +++ killed by SIGTERM +++
      """)
    #expect(trace.processes.map(\.role) == [0, 1])
    #expect(trace.causes.map(\.label) == ["SIGTERM"])
    #expect(trace.processes[1].ending == "killed by SIGTERM")
  }

  @Test func `bytes are shown short and without control characters`() throws {
    let controls = try #require(StraceString(#""a\n\33b""#))
    #expect(ShownText.quoted(controls, count: nil) == "\"a\\n\u{fffd}b\"")
    let many = try #require(StraceString(#""xxxx"..."#))
    #expect(ShownText.quoted(many, count: 900) == "900 × \"x\"")
    #expect(ShownText.signal("SIGRT_2") == "SIGRTMIN")
    #expect(ShownText.signal("RT_5") == "SIGRTMIN+3")
  }
}
