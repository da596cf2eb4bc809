import Snippets
import Testing

@testable import Execution

@Suite(.enabled(if: Laboratory.clang != nil, "no clang on PATH"))
struct SceneTests {
  typealias Role = SandboxCommand.Role

  private static func sh(
    _ name: String, _ script: String, input: String = "", cue: Cue? = nil
  ) -> Role {
    Role(
      name: name, arguments: ["/bin/sh", "-c", script], standardInput: Array(input.utf8), cue: cue)
  }

  private func check(
    _ roles: [Role], reduced: Bool = !Laboratory.hasFull, wallSeconds: Double = 10,
    gives expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let outcome = try await Laboratory.scene(
      roles, reduced: reduced, limits: Limits(wallSeconds: wallSeconds))
    #expect(Laboratory.text(outcome) == expected, sourceLocation: sourceLocation)
  }

  @Test(arguments: Laboratory.kinds)
  func `roles have their own stdin and arguments, and one place`(reduced: Bool) async throws {
    try await check(
      [
        Self.sh("a", "cat > shared; echo $0 wrote", input: "from a\n"),
        Self.sh("b", "cat; cat shared", input: "from b\n", cue: .line(of: 0, containing: "wrote")),
      ], reduced: reduced,
      gives: [
        "0> /bin/sh wrote", "3> from b", "4> from a", "exit 0, exit 0 | exit 0, exit 0, exit 0",
      ])
  }

  @Test(arguments: Laboratory.kinds)
  func `a line that is waited for is whole, on stdout or stderr`(reduced: Bool) async throws {
    try await check(
      [
        Self.sh("server", "printf rea; echo x >&2; printf 'dy\\n'; read x < gate; echo done >&2")
          .with(files: "mkfifo gate; "),
        Self.sh("client", "echo client; echo > gate", cue: .line(of: 0, containing: "ready")),
        Self.sh("last", "echo last", cue: .line(of: 0, containing: "done")),
      ], reduced: reduced,
      gives: [
        "0! x", "0> ready", "2> client", "0! done", "3> last", "exit 0, exit 0 | exit 0 | exit 0",
      ])
  }

  @Test func `a line may come from a child, and before it is waited for`() async throws {
    try await check(
      [
        Self.sh("a", "(echo one); read x < gate").with(files: "mkfifo gate; "),
        Self.sh("b", "echo two", cue: .line(of: 0, containing: "one")),
        Self.sh("c", "echo > gate", cue: .line(of: 0, containing: "one")),
      ],
      gives: ["2> one", "3> two", "exit 0, exit 0, exit 0 | exit 0 | exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `a role that is waited for sleeps in a call`(reduced: Bool) async throws {
    try await check(
      [
        Self.sh("reader", "mkfifo pipe; echo made; cat pipe"),
        Self.sh("writer", "echo written; echo text > pipe", cue: .blocked(0)),
      ], reduced: reduced,
      gives: ["0> made", "3> written", "2> text", "exit 0, exit 0, exit 0 | exit 0"])
  }

  @Test func `a role that computes is not asleep`() async throws {
    try await check(
      [
        Self.sh(
          "busy", "i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; echo idle; read x < /tmp/p"
        )
        .with(files: "mkfifo /tmp/p; "),
        Self.sh("late", "echo late; echo > /tmp/p", cue: .blocked(0)),
      ],
      gives: ["0> idle", "2> late", "exit 0, exit 0 | exit 0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `a later role finds the process of an earlier one`(reduced: Bool) async throws {
    try await check(
      [
        Self.sh("the server", "trap 'echo got; exit 3' TERM; exec 3<>p; echo up; read x <&3")
          .with(files: "mkfifo p; "),
        Self.sh("client", "kill -TERM $the_server_pid", cue: .line(of: 0, containing: "up")),
      ], reduced: reduced, gives: ["0> up", "0> got", "exit 3, exit 0 | exit 0"])
  }

  @Test func `a plain run has no variable more`() async throws {
    let outcome = try await Laboratory.scene([Self.sh("", "env | grep -c _pid")])
    #expect(outcome.transcript.lines.map(\.text) == ["0"])
  }

  @Test(arguments: Laboratory.kinds)
  func `the run ends when all programs have ended`(reduced: Bool) async throws {
    try await check(
      [Self.sh("a", "exit 1"), Self.sh("b", "read x < p; exit 2"), Self.sh("c", "exit 3")],
      reduced: reduced,
      gives: ["1! /bin/sh: 1: cannot open p: No such file", "exit 1 | exit 2 | exit 3"])
  }

  @Test(arguments: Laboratory.kinds)
  func `who waits for one that has ended is never started`(reduced: Bool) async throws {
    let roles = [
      Self.sh("a", "echo hello"),
      Self.sh("b", "echo never", cue: .line(of: 0, containing: "ready")),
      Self.sh("c", "echo never", cue: .line(of: 1, containing: "never")),
    ]
    let outcome = try await Laboratory.scene(roles, reduced: reduced)
    #expect(Laboratory.text(outcome) == ["0> hello", "exit 0 | unknown | unknown"])
    #expect(
      outcome.standstill
        == Standstill(role: 1, cue: .line(of: 0, containing: "ready"), reason: .ended))
    #expect(outcome.exceeded == nil)
  }

  @Test func `who needs not wait is started before those who must`() async throws {
    try await check(
      [
        Self.sh("a", "echo a; kill -TERM $b_pid", cue: .blocked(1)),
        Self.sh("b", "trap 'echo b; exit 0' TERM; exec 3<>p; read x <&3")
          .with(files: "mkfifo p; "),
      ], gives: ["0> a", "1> b", "exit 0 | exit 0, exit 0"])
  }

  @Test func `who waits for one that goes on in a child is started by its line`() async throws {
    try await check(
      [
        Self.sh("a", "mkfifo p; echo made; (read x < p; echo ready) & exit 0"),
        Self.sh("b", "echo > p", cue: .line(of: 0, containing: "made")),
        Self.sh("c", "echo started", cue: .line(of: 0, containing: "ready")),
      ], gives: ["0> made", "2> ready", "4> started", "exit 0, exit 0, exit 0 | exit 0 | exit 0"])
  }

  @Test func `at the time limit it is said who waited`() async throws {
    let roles = [
      Self.sh("a", "exec cat p").with(files: "mkfifo p; "),
      Self.sh("b", "exec sleep 100", cue: .blocked(0)),
      Self.sh("c", "echo never", cue: .line(of: 1, containing: "ready")),
    ]
    let outcome = try await Laboratory.scene(roles, limits: Limits(wallSeconds: 1))
    #expect(
      Laboratory.text(outcome) == [
        "asleep in open, exit 0 | asleep in nanosleep | unknown", "limit: timeout",
      ])
    #expect(
      outcome.standstill
        == Standstill(role: 2, cue: .line(of: 1, containing: "ready"), reason: .limit))
  }

  @Test func `a role that stands still while others are alive shows where they sleep`() async throws
  {
    let roles = [
      Self.sh("a", "exec cat p").with(files: "mkfifo p; "),
      Self.sh("b", "exit 1", cue: .blocked(0)),
      Self.sh("c", "echo never", cue: .blocked(1)),
    ]
    let outcome = try await Laboratory.scene(roles)
    #expect(Laboratory.text(outcome) == ["asleep in open, exit 0 | exit 1 | unknown"])
    #expect(outcome.standstill == Standstill(role: 2, cue: .blocked(1), reason: .ended))
  }
}

extension SandboxCommand.Role {
  /// With a part of its script that comes first.
  fileprivate func with(files script: String) -> Self {
    var copy = self
    copy.arguments[2] = script + arguments[2]
    return copy
  }
}
