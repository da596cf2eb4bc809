import Basics
import Foundation
import Snippets
import Testing

@testable import Execution

/// Library products of a small package, built through SwiftPM and imported by programs.
@Suite(.enabled(if: RealMachine.hasToolchain, "no Swift toolchain is on PATH"), .serialized)
struct ProductLibraryTests {
  /// A package with a product to import, and a target that cannot be resolved or compiled.
  private func makePackage(in project: LocalFolder, greeting: String) throws {
    try project.folder("Sources/Greeter").make()
    try project.folder("Sources/CGreeter/include").make()
    try project.folder("Sources/tool").make()
    try project.write(
      Array(
        """
        // swift-tools-version: 6.0
        import PackageDescription
        let package = Package(
          name: "p",
          products: [.library(name: "Greeter", targets: ["Greeter"])],
          dependencies: [.package(url: "https://nowhere.invalid/x", from: "1.0.0")],
          targets: [
            .target(name: "CGreeter"),
            .target(name: "Greeter", dependencies: ["CGreeter"]),
            .executableTarget(name: "tool", dependencies: [.product(name: "X", package: "x")]),
          ])
        """.utf8), to: "Package.swift")
    try project.write(
      Array("@_exported import CGreeter\npublic func greet() { print(\(greeting)) }\n".utf8),
      to: "Sources/Greeter/Greeter.swift")
    try project.write(
      Array("static inline int answer(void) { return 42; }\n".utf8),
      to: "Sources/CGreeter/include/greeter.h")
    try project.write(Array("#include \"greeter.h\"\n".utf8), to: "Sources/CGreeter/greeter.c")
    try project.write(Array("import X\n".utf8), to: "Sources/tool/main.swift")
  }

  @Test func `products are built once, without what they do not need`() async throws {
    let folder = TestFolder()
    let project = folder.local.folder("project 사업")
    try makePackage(in: project, greeting: "\"hello\"")
    let action = Action(
      program: Program(
        name: "greet", language: .swift, text: "import Greeter\ngreet()\nprint(answer())\n"),
      goal: .run, products: ["Greeter"])

    let log = EventLog()
    let cache = folder.local.folder("cache")
    let executor = try await RealMachine.executor(
      cache: cache, project: project, products: ["Greeter"], onEvent: log.add)
    let first = try await executor.execute([action])[0]
    #expect(first.compilations[0].messages == [])
    #expect(first.output == ["hello", "42"])
    #expect(log.events.first == .buildingProducts(["Greeter"]))

    _ = try await executor.execute([action])
    #expect(log.events.last == .cached(index: 0, name: "greet"))
    #expect(log.events.filter { $0 == .buildingProducts(["Greeter"]) }.count == 1)

    try makePackage(in: project, greeting: "\"changed\"")
    #expect(try await executor.execute([action])[0].output == ["changed", "42"])

    try makePackage(in: project, greeting: "nothing")
    let failure = await #expect(throws: ExecutionFailure.self) {
      try await executor.execute([action])
    }
    #expect(
      failure?.problem == """
        The library products 'Greeter' cannot be built:
        Sources/Greeter/Greeter.swift:2:29: error: cannot find 'nothing' in scope
        """)
  }

  @Test func `products are built where nothing can be kept`() async throws {
    let folder = TestFolder()
    try makePackage(in: folder.local, greeting: "1")
    try folder.local.write([], to: "cache")
    let library = ProductLibrary(
      names: ["Greeter"], project: folder.local, toolchain: try await RealMachine.toolchain,
      cache: folder.local.folder("cache"))
    let built = try #require(try library.built())
    #expect(built.bundle.moduleNames == ["CGreeter", "Greeter"])
    #expect(built.folder.contains("modules/Greeter.swiftmodule"))
  }

  @Test func `products are built anew where their folder was copied from another place`()
    async throws
  {
    let folder = TestFolder()
    let (first, second) = (folder.local.folder("first"), folder.local.folder("second"))
    for project in [first, second] { try makePackage(in: project, greeting: "1") }
    let toolchain = try await RealMachine.toolchain
    let library = { (project: LocalFolder) in
      ProductLibrary(
        names: ["Greeter"], project: project, toolchain: toolchain,
        cache: project.folder(".build/sitegen"))
    }
    _ = try library(first).built()
    try FileManager.default.copyItem(
      atPath: first.path(of: ".build"), toPath: second.path(of: ".build"))
    let built = try #require(try library(second).built())
    #expect(built.bundle.moduleNames == ["CGreeter", "Greeter"])
  }

  @Test func `only a compiler that complains of another module cache means a copied folder`() {
    let copied = [
      "<unknown>:0: error: precompiled file '/b/C.pcm' was compiled with module cache path '/a', "
        + "but the path is currently '/b'",
      "<unknown>:0: error: '/b/C.pcm' has been built with a different module cache path",
    ]
    for line in copied {
      #expect(DerivedPackage.isOfAnotherPlace("Building\n\(line)\nmore\n"), "\(line)")
    }
    #expect(!DerivedPackage.isOfAnotherPlace("a.swift:1:1: error: cannot find 'x' in scope\n"))
    #expect(!DerivedPackage.isOfAnotherPlace("a.swift:1:1: note: the module cache path is /b\n"))
  }

  @Test func `a product that the package does not have is named`() async throws {
    let folder = TestFolder()
    try makePackage(in: folder.local, greeting: "1")
    let library = ProductLibrary(
      names: ["Greter"], project: folder.local, toolchain: try await RealMachine.toolchain,
      cache: folder.local.folder("cache"))
    let failure = #expect(throws: ExecutionFailure.self) { try library.built() }
    #expect(failure?.problem.contains("the package has no library product 'Greter'") == true)
  }

  @Test func `a project without a package is told so`() async throws {
    let folder = TestFolder()
    let library = ProductLibrary(
      names: ["A"], project: folder.local, toolchain: try await RealMachine.toolchain,
      cache: folder.local)
    let failure = #expect(throws: ExecutionFailure.self) { try library.built() }
    #expect(
      failure?.problem
        == "There is no Package.swift in '\(folder.local.path)', and the configuration names products"
    )
  }
}
