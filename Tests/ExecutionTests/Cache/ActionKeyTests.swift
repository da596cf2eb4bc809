import Basics
import Snippets
import Testing

@testable import Execution

/// Everything that can change a result changes its key.
@Suite struct ActionKeyTests {
  private let action = Action(
    program: Program(name: "pipe", language: .swift, text: "print(1)"), goal: .run)

  private func key(
    _ action: Action, toolchain: String = "t", products: Digest? = nil, sandbox: String = "s"
  ) -> ActionKey {
    ActionKey(action, toolchain: toolchain, products: products, sandbox: sandbox)
  }

  private func checkChange(_ change: (inout Action) -> Void) {
    var other = action
    change(&other)
    #expect(key(other) != key(action))
  }

  @Test func `equal actions have equal keys`() {
    #expect(key(action) == key(action))
  }

  @Test func `every part of an action is in its key`() {
    checkChange { $0.roles[0].program.name = "pipe2" }
    checkChange { $0.roles[0].program.language = .c }
    checkChange { $0.roles[0].program.text += " " }
    checkChange { $0.goal = .compile }
    checkChange { $0.roles[0].products = ["IPCLab"] }
    checkChange { $0.roles[0].standardInput = "x" }
    checkChange { $0.roles[0].arguments = ["x"] }
    checkChange { $0.limits.wallSeconds = 11 }
    checkChange { $0.limits.cpuSeconds = 6 }
    checkChange { $0.limits.memoryBytes += 1 }
    checkChange { $0.limits.processes += 1 }
    checkChange { $0.limits.fileBytes += 1 }
    checkChange { $0.limits.outputBytes += 1 }
    checkChange { $0.processor = 0 }
    checkChange { $0.isTraced = true }
    checkChange { $0.roles[0].name = "writer" }
    checkChange { $0.roles[0].cue = .blocked(0) }
    checkChange { $0.roles[0].cue = .line(of: 0, containing: "ready") }
    checkChange { $0.roles.append($0.roles[0]) }
  }

  @Test func `tools, products and sandbox are in the key`() {
    #expect(key(action, toolchain: "t2") != key(action))
    #expect(key(action, products: Digest(of: "x")) != key(action))
    #expect(key(action, sandbox: "s2") != key(action))
  }

  @Test func `words do not run into each other`() {
    var left = action
    var right = action
    left.roles[0].arguments = ["ab", "c"]
    right.roles[0].arguments = ["a", "bc"]
    #expect(key(left) != key(right))
    left.roles[0].arguments = []
    left.roles[0].products = ["a"]
    right.roles[0].arguments = ["a"]
    #expect(key(left) != key(right))
  }
}
