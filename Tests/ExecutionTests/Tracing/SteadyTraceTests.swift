import Glibc
import Snippets
import Testing
import Traces

@testable import Execution

/// Each of the programs gives one trace, however often it is traced.
@Suite(
  .enabled(if: Laboratory.hasFull && Laboratory.hasTracer, "no full sandbox, or no strace"),
  .enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"), .serialized)
struct SteadyTraceTests {
  private typealias Lab = TraceLaboratory

  @Test func `a pipe`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.pipe)
    #expect(
      trace.text == #"""
        sitegen trace 1
        process 0 role 0: exit 0
        process 1 role 0 of 0: exit 0
        pipe: pipe A

        0 of 0 line 3 call pipe() = 0 [makes pipe A]
        1 of 0 line 4 call fork()
        2 of 0 line 13 call close(read end) = 0 [closes pipe A]
        3 of 0 line 14 call write(write end, "Hello\, child") = 12 [writes pipe A]
        4 of 0 line 15 call close(write end) = 0 [closes pipe A]
        5 of 0 line 16 call waitpid() = exit 0 [may wait]
        6 of 0 end exit 0()

        7 of 1 line 6 call close(write end) = 0 [closes pipe A]
        8 of 1 line 8 call read(read end, "Hello\, child") = 12 [reads pipe A] [may wait]
        9 of 1 line 9 output prints(read 12 bytes)
        10 of 1 line 8 call read(read end) = 0 [reads pipe A] [may wait]
        11 of 1 line 11 end exit 0()

        1 > 7 birth: fork
        3 > 8 data: 12 B
        4 > 10 end of file: EOF
        11 > 5 ending: exit 0

        """#)
  }

  @Test func `a FIFO`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.fifo)
    #expect(
      trace.arrows == [
        "0 fork > 1 open: birth fork", "0 open > 1 open: connection open",
        "0 write > 1 read: data 4 B", "0 close > 1 read: end of file EOF",
        "1 exit 0 > 0 waitpid: ending exit 0",
      ])
    #expect(trace.objects == [TraceObject(kind: .fifo, name: "fifo /tmp/letters")])
  }

  @Test func `a message queue`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.queue)
    #expect(
      trace.arrows == [
        "0 mq_send > 1 mq_receive: data 3 B", "0 mq_send > 1 mq_receive: data 6 B",
        "0 fork > 1 mq_receive: birth fork", "1 exit 0 > 0 wait: ending exit 0",
      ])
    #expect(trace.objects == [TraceObject(kind: .queue, name: "queue /lab")])
  }

  @Test func `shared memory with a semaphore`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.memory)
    #expect(
      trace.arrows == [
        "0 fork > 1 sem_wait: birth fork", "0 sem_post > 1 sem_wait: wake wake",
        "1 exit 0 > 0 waitpid: ending exit 0",
      ])
    #expect(
      trace.calls(of: 0) == [
        "shm_open:2", "ftruncate:3", "mmap:4", "fork:7", "sem_post:23", "waitpid:24",
        "shm_unlink:25", "exit 0",
      ])
  }

  @Test func `a local socket`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.local)
    #expect(
      trace.arrows == [
        "0 fork > 1 socket: birth fork", "0 write > 1 read: data 4 B",
        "1 connect > 0 accept: connection connect", "1 write > 0 read: data 4 B",
        "1 exit 0 > 0 waitpid: ending exit 0",
      ])
  }

  @Test func `a descriptor that is passed`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.passing)
    #expect(
      trace.arrows == [
        "0 fork > 1 memfd_create: birth fork", "1 sendmsg > 0 recvmsg: descriptor descriptor",
        "1 exit 0 > 0 wait: ending exit 0",
      ])
  }

  @Test func `signals that carry a number`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.numbers)
    #expect(
      trace.arrows == ["0 fork > 1 sigqueue: birth fork"]
        + [String](repeating: "1 sigqueue > 0 sigwaitinfo: signal SIGRTMIN", count: 3)
        + ["1 exit 0 > 0 wait: ending exit 0"])
    #expect(
      trace.events.filter { $0.name == "sigwaitinfo" }.map(\.arguments)
        == [["10"], ["20"], ["30"]])
  }

  @Test func `two full pipes, and both writers asleep`() async throws {
    let trace = try await Lab.trace(
      of: TracedPrograms.full, limits: Limits(wallSeconds: 1))
    #expect(trace.processes.map(\.ending) == ["asleep in write", "asleep in write"])
    #expect(trace.calls(of: 0) == ["pipe:4", "pipe:5", "fork:7", "write…:13"])
    #expect(trace.calls(of: 1) == ["write…:9"])
  }

  @Test func `a mutex whose owner dies`() async throws {
    let trace = try await Lab.trace(of: TracedPrograms.robust)
    #expect(trace.calls(of: 1) == ["prints:18", "kill:19", "killed by SIGKILL"])
    #expect(trace.calls(of: 0) == ["mmap:10", "fork:16", "wait:21", "prints:22", "exit 0"])
  }
}
