import Glibc
import IPCLab
import Testing

@Suite struct SysErrorTests {
  @Test func `an error names its call and its errno`() {
    #expect(
      SysError("mq_receive", code: EMSGSIZE).description
        == "mq_receive: EMSGSIZE (Message too long)")
  }

  @Test func `a call that fails throws what errno said`() {
    let error = #expect(throws: SysError.self) { try check(close(-1), "close") }
    #expect(error?.call == "close")
    #expect(error?.code == EBADF)
  }

  @Test func `a call that succeeds gives its result`() throws {
    let descriptor = try check(dup(0), "dup")
    #expect(descriptor > 2)
    #expect(try check(close(descriptor), "close") == 0)
  }
}
