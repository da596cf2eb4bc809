import Snippets
import Testing

@testable import Execution

/// What is told of a Swift program without parsing it.
@Suite struct SwiftImportsTests {
  private func check(_ text: String, imports modules: Set<String>, main: Bool = false) {
    let imports = SwiftImports(of: text)
    #expect(imports.modules == modules)
    #expect(imports.hasMainType == main)
  }

  @Test func `every form of an import names its module`() {
    check("import Glibc", imports: ["Glibc"])
    check("@preconcurrency public import struct Foundation.Data", imports: ["Foundation"])
    check("import A; import B // more\n\timport C", imports: ["A", "B", "C"])
  }

  @Test func `a program without imports has none`() {
    check("print(1)", imports: [])
  }

  @Test func `a main type is seen at the start of a line, outside comments`() {
    check("@main struct M {}", imports: [], main: true)
    check("  @main\nstruct M {}", imports: [], main: true)
    check("// @main", imports: [])
    check("/* a\n@main\n*/", imports: [])
    check("/* a */\n@main struct M {}", imports: [], main: true)
    check("print(\"@main\")", imports: [])
  }

  @Test func `a module is named as SwiftPM names it`() {
    func name(_ name: String) -> String {
      Program(name: name, language: .swift, text: "").moduleName
    }
    #expect(name("my-snippet") == "my_snippet")
    #expect(name("2pipes") == "_pipes")
    #expect(name("pipe2") == "pipe2")
  }
}
