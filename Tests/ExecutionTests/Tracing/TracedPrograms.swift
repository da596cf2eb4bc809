import Snippets

/// Small programs, one for each way of which a trace must be the same in every run.
enum TracedPrograms {
  static let pipe = Program(
    name: "pipe", language: .swift,
    text: #"""
      import Glibc
      var ends: [Int32] = [0, 0]
      pipe(&ends)
      let child = fork()
      if child == 0 {
        close(ends[1])
        var bytes = [UInt8](repeating: 0, count: 64)
        while case let count = read(ends[0], &bytes, 64), count > 0 {
          print("read \(count) bytes")
        }
        exit(0)
      }
      close(ends[0])
      write(ends[1], "Hello, child", 12)
      close(ends[1])
      waitpid(child, nil, 0)
      """#)

  static let fifo = Program(
    name: "fifo", language: .swift,
    text: #"""
      import Glibc
      let path = "/tmp/letters"
      mkfifo(path, 0o600)
      let reader = fork()
      if reader == 0 {
        let input = open(path, O_RDONLY)
        var bytes = [UInt8](repeating: 0, count: 64)
        while case let count = read(input, &bytes, 64), count > 0 {
          print("read \(count) bytes")
        }
        exit(0)
      }
      let output = open(path, O_WRONLY)
      write(output, "one\n", 4)
      close(output)
      waitpid(reader, nil, 0)
      unlink(path)
      """#)

  static let memory = Program(
    name: "memory", language: .swift,
    text: #"""
      import Glibc
      let file = shm_open("/lab", O_CREAT | O_RDWR, 0o600)
      ftruncate(file, 4096)
      let page = mmap(nil, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0)!
      let ready = page.bindMemory(to: sem_t.self, capacity: 1)
      sem_init(ready, 1, 0)
      let child = fork()
      if child == 0 {
        sem_wait(ready)
        print("the number is", (page + 64).load(as: Int32.self))
        exit(0)
      }
      // asleep in futex: /proc/PID/syscall begins with its number
      func isAsleep() -> Bool {
        let file = open("/proc/\(child)/syscall", O_RDONLY)
        var bytes = [UInt8](repeating: 0, count: 4)
        read(file, &bytes, 4)
        close(file)
        return bytes == Array("202 ".utf8)
      }
      while !isAsleep() { usleep(200) }
      (page + 64).storeBytes(of: 42, as: Int32.self)
      sem_post(ready)
      waitpid(child, nil, 0)
      shm_unlink("/lab")
      """#)

  static let local = Program(
    name: "local", language: .swift,
    text: #"""
      import Glibc
      func address(_ path: String) -> sockaddr_un {
        var name = sockaddr_un()
        name.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &name.sun_path) { $0.copyBytes(from: path.utf8) }
        return name
      }
      var name = address("/tmp/lab")
      let size = socklen_t(MemoryLayout<sockaddr_un>.size)
      let listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
      withUnsafePointer(to: &name) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = bind(listener, $0, size) }
      }
      listen(listener, 8)
      let client = fork()
      var bytes = [UInt8](repeating: 0, count: 16)
      if client == 0 {
        let line = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        withUnsafePointer(to: &name) {
          $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { _ = connect(line, $0, size) }
        }
        write(line, "ping", 4)
        let count = read(line, &bytes, 16)
        print("client got \(count) bytes")
        exit(0)
      }
      let line = accept(listener, nil, nil)
      let count = read(line, &bytes, 16)
      print("server got \(count) bytes")
      write(line, "pong", 4)
      waitpid(client, nil, 0)
      unlink("/tmp/lab")
      """#)

  static let full = Program(
    name: "full", language: .swift,
    text: #"""
      import Glibc
      var right: [Int32] = [0, 0]
      var left: [Int32] = [0, 0]
      pipe(&right)
      pipe(&left)
      var lots = [UInt8](repeating: 120, count: 100_000)
      let child = fork()
      if child == 0 {
        write(right[1], lots, lots.count)
        read(left[0], &lots, lots.count)
        exit(0)
      }
      write(left[1], lots, lots.count)
      read(right[0], &lots, lots.count)
      """#)

  static let queue = Program(
    name: "queue", language: .c,
    text: #"""
      #include <fcntl.h>
      #include <mqueue.h>
      #include <stdio.h>
      #include <sys/wait.h>
      #include <unistd.h>
      int main(void) {
        struct mq_attr shape = {.mq_maxmsg = 4, .mq_msgsize = 32};
        mqd_t queue = mq_open("/lab", O_CREAT | O_RDWR, 0600, &shape);
        mq_send(queue, "low", 3, 1);
        mq_send(queue, "urgent", 6, 9);
        if (fork() == 0) {
          char text[32];
          unsigned priority;
          for (int turn = 0; turn < 2; turn++) {
            long size = mq_receive(queue, text, sizeof text, &priority);
            printf("got %.*s at %u\n", (int)size, text, priority);
          }
          _exit(0);
        }
        wait(NULL);
        mq_unlink("/lab");
      }
      """#)

  static let passing = Program(
    name: "passing", language: .c,
    text: #"""
      #define _GNU_SOURCE
      #include <stdio.h>
      #include <string.h>
      #include <sys/mman.h>
      #include <sys/socket.h>
      #include <sys/wait.h>
      #include <unistd.h>
      int main(void) {
        int ends[2];
        socketpair(AF_UNIX, SOCK_STREAM, 0, ends);
        char byte = 'x', room[CMSG_SPACE(sizeof(int))] = {0};
        struct iovec part = {&byte, 1};
        struct msghdr letter = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = room,
                                .msg_controllen = sizeof room};
        if (fork() == 0) {
          int gift = memfd_create("gift", 0);
          write(gift, "contents", 8);
          struct cmsghdr *head = CMSG_FIRSTHDR(&letter);
          head->cmsg_level = SOL_SOCKET;
          head->cmsg_type = SCM_RIGHTS;
          head->cmsg_len = CMSG_LEN(sizeof(int));
          memcpy(CMSG_DATA(head), &gift, sizeof gift);
          sendmsg(ends[1], &letter, 0);
          _exit(0);
        }
        recvmsg(ends[0], &letter, 0);
        int gift;
        memcpy(&gift, CMSG_DATA(CMSG_FIRSTHDR(&letter)), sizeof gift);
        wait(NULL);
        char text[16];
        long size = pread(gift, text, sizeof text, 0);
        printf("the gift holds %.*s\n", (int)size, text);
      }
      """#)

  static let numbers = Program(
    name: "numbers", language: .c,
    text: #"""
      #define _GNU_SOURCE
      #include <signal.h>
      #include <stdio.h>
      #include <sys/wait.h>
      #include <unistd.h>
      int main(void) {
        sigset_t set;
        sigemptyset(&set);
        sigaddset(&set, SIGRTMIN);
        sigprocmask(SIG_BLOCK, &set, NULL);
        if (fork() == 0) {
          for (int value = 10; value <= 30; value += 10) {
            sigqueue(getppid(), SIGRTMIN, (union sigval){.sival_int = value});
          }
          _exit(0);
        }
        for (int turn = 0; turn < 3; turn++) {
          siginfo_t info;
          sigwaitinfo(&set, &info);
          printf("got %d\n", info.si_value.sival_int);
        }
        wait(NULL);
      }
      """#)

  static let robust = Program(
    name: "robust", language: .c,
    text: #"""
      #define _GNU_SOURCE
      #include <pthread.h>
      #include <signal.h>
      #include <stdio.h>
      #include <string.h>
      #include <sys/mman.h>
      #include <sys/wait.h>
      #include <unistd.h>
      int main(void) {
        pthread_mutex_t *lock = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
        pthread_mutexattr_t kind;
        pthread_mutexattr_init(&kind);
        pthread_mutexattr_setpshared(&kind, PTHREAD_PROCESS_SHARED);
        pthread_mutexattr_setrobust(&kind, PTHREAD_MUTEX_ROBUST);
        pthread_mutex_init(lock, &kind);
        if (fork() == 0) {
          pthread_mutex_lock(lock);
          printf("locked\n");
          kill(getpid(), SIGKILL);
        }
        wait(NULL);
        printf("%s\n", strerrorname_np(pthread_mutex_lock(lock)));
        pthread_mutex_consistent(lock);
        pthread_mutex_unlock(lock);
      }
      """#)
}
