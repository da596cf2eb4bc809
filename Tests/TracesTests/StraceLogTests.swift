import Testing

@testable import Traces

@Suite struct StraceLogTests {
  private func calls(_ text: String) -> [String] {
    StraceLog(text).records.map { record in
      switch record.content {
      case .call(let call):
        let end = call.isUnfinished ? "…" : " = \(call.result)"
        return "\(record.pid) \(call.name)(\(call.arguments.joined(separator: " ; ")))\(end)"
      case .signal(let name, let details): return "\(record.pid) \(name) \(details)"
      case .exited(let status): return "\(record.pid) exit \(status)"
      case .killed(let signal): return "\(record.pid) killed \(signal)"
      }
    }
  }

  @Test func `a call has its arguments and its result`() {
    #expect(
      calls(#"5  pipe2([3<pipe:[7]>, 4<pipe:[7]>], 0) = 0"#)
        == ["5 pipe2([3<pipe:[7]>, 4<pipe:[7]>] ; 0) = 0"])
  }

  @Test func `two halves of a call are one`() {
    let text = """
      6  read(3<pipe:[7]>,  <unfinished ...>
      5  write(4<pipe:[7]>, "a, b)", 5) = 5
      6  <... read resumed>"a, b)", 64)  = 5
      """
    #expect(
      calls(text) == [
        #"5 write(4<pipe:[7]> ; "a, b)" ; 5) = 5"#, #"6 read(3<pipe:[7]> ; "a, b)" ; 64) = 5"#,
      ])
  }

  @Test(arguments: [" <unfinished ...>\n", " <detached ...>\n", ""])
  func `a call that never returned comes last`(end: String) {
    let text = "6  write(4<pipe:[7]>, \"xx\"..., 9\(end)"
    #expect(calls(text) == [#"6 write(4<pipe:[7]> ; "xx"... ; 9)…"#])
  }

  @Test func `signals and ends are records of their own`() {
    let text = """
      6  --- SIGUSR1 {si_signo=SIGUSR1, si_code=SI_USER, si_pid=5} ---
      6  +++ exited with 3 +++
      7  +++ killed by SIGSEGV (core dumped) +++
      """
    #expect(
      calls(text) == [
        "6 SIGUSR1 si_signo=SIGUSR1, si_code=SI_USER, si_pid=5", "6 exit 3", "7 killed SIGSEGV",
      ])
  }

  @Test func `frames belong to the call above them`() {
    let text = """
      5  close(3) = 0
       > /usr/lib/libc.so.6(__close+0x10) [0xf89f0]
       > /tmp/a b(main+0x5) [0x21]
       > /tmp/pipe() [0x88f]
       > unexpected_backtracing_error [0x3]
      """
    #expect(
      StraceLog(text).records.first?.frames == [
        StackFrame(module: "/usr/lib/libc.so.6", symbol: "__close", offset: 0xf89f0),
        StackFrame(module: "/tmp/a b", symbol: "main", offset: 0x21),
        StackFrame(module: "/tmp/pipe", symbol: "", offset: 0x88f),
        StackFrame(module: "unexpected_backtracing_error", symbol: "", offset: 3),
      ])
  }

  @Test func `a socket's name with an arrow is one argument`() {
    #expect(
      calls(#"4  accept(3<UNIX-STREAM:[7,"/tmp/a,b"]>, NULL) = 4<UNIX-STREAM:[8->9,"/tmp/a,b"]>"#)
        == [#"4 accept(3<UNIX-STREAM:[7,"/tmp/a,b"]> ; NULL) = 4<UNIX-STREAM:[8->9,"/tmp/a,b"]>"#])
  }

  @Test(
    arguments: [
      "", "\n\n", "5", "5 ", "x close(3) = 0", "5 close", "5 close(", "5 close(\"", "5 close(3<",
      "5 close(3\\", "5 --- SIG", "5 +++ exited with", "5 <... read resumed>", "5 <... read",
      " > ", " > [0x]", " > ([0x1]", "99999999999999999999 close(3) = 0",
      "5 f(\u{0}\u{301}) = \r\n",
    ])
  func `what makes no sense is passed over`(text: String) {
    #expect(StraceLog(text).records.count <= 1)
    #expect(Trace(of: [TracedRole(log: StraceLog(text), program: "/tmp/a")]).events.count <= 1)
  }

  @Test func `bytes that are no text do no harm`() {
    let bytes = Array("5  write(1, \"".utf8) + [0xff, 0xfe, 0x80] + Array("\", 3) = 3\n".utf8)
    #expect(StraceLog(bytes: bytes).records.count == 1)
  }

  @Test func `escapes in strings are the bytes they stand for`() {
    #expect(StraceString(#""a\n\"\\\0\355\225\234""#)?.bytes == Array("a\n\"\\\0한".utf8))
    #expect(StraceString(#""abc"..."#)?.isCut == true)
    #expect(StraceString("NULL") == nil)
  }
}
