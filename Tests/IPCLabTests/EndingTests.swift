import Glibc
import IPCLab
import Testing

@Suite struct EndingTests {
  static let rows: [(Int32, String)] = [
    (0, "exit 0"), (3 << 8, "exit 3"), (255 << 8, "exit 255"), (13, "killed by SIGPIPE"),
    (9, "killed by SIGKILL"), (11 | 0x80, "killed by SIGSEGV"),
  ]

  @Test(arguments: rows)
  func `a wait status says how a process ended`(status: Int32, words: String) {
    #expect(Ending(waitStatus: status).description == words)
  }
}
