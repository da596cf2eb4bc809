import Basics
import Snippets
import Testing

@testable import Execution

/// How a toolchain is found, and what is said when it is not.
@Suite struct ToolchainTests {
  @Test func `no toolchain is said with a remedy`() {
    let failure = #expect(throws: ExecutionFailure.self) {
      try Toolchain.discovered(searchPath: "/nowhere", cache: nil)
    }
    #expect(failure?.problem == "No Swift toolchain was found on PATH")
    #expect(failure?.remedy == Toolchain.installRemedy)
    #expect(
      Toolchain.findings(searchPath: "/nowhere", cache: nil).map(\.remedy) == [
        Toolchain.installRemedy
      ])
  }

  @Test func `a folder with a compiler and nothing else is no toolchain`() throws {
    let folder = TestFolder()
    try folder.local.folder("bin").make()
    for tool in ["swiftc", "swift-frontend"] {
      try folder.local.write([], to: "bin/\(tool)", mode: 0o755)
    }
    let failure = #expect(throws: ExecutionFailure.self) {
      try Toolchain.discovered(searchPath: folder.local.path + "/bin", cache: nil)
    }
    #expect(
      failure?.problem
        == "The Swift toolchain at '\(folder.local.path)' has no 'bin/swift-autolink-extract'")
  }

  @Test(.enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"))
  func `a toolchain is the same when it is remembered`() throws {
    let folder = TestFolder()
    let first = try Toolchain.discovered(
      searchPath: RealMachine.searchPath, cache: folder.local)
    let second = try Toolchain.discovered(
      searchPath: RealMachine.searchPath, cache: folder.local)
    #expect(second.identity == first.identity)
    #expect(second.linkerCall == first.linkerCall)
    #expect(first.linkerCall != nil)
    #expect(first.version.contains("Swift version"))
  }

  @Test func `a file that changes has another identity`() throws {
    let folder = TestFolder()
    try folder.local.make()
    let identities = FileIdentities(memory: folder.local.folder("memory"))
    try folder.local.write([1], to: "tool")
    let first = try identities.digest(of: folder.local.path(of: "tool"))
    #expect(try identities.digest(of: folder.local.path(of: "tool")) == first)
    try folder.local.write([2], to: "tool")
    #expect(try identities.digest(of: folder.local.path(of: "tool")) != first)
  }
}
