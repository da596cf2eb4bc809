import Snippets

/// Makes an executable of one C program with the toolchain's own clang.
struct CCompiler: Sendable {
  var layout: SandboxLayout

  func script(for program: Program, bundle: ProductBundle?) -> String {
    let words =
      [
        "\(layout.toolchain)/bin/clang", "-std=gnu17", "-Wall", "-Wextra", "-g", "-O0", "-pthread",
        "-fno-color-diagnostics", "-fno-caret-diagnostics", "-fuse-ld=lld",
      ]
      + (bundle?.includeOptions(in: layout.products) ?? []) + [program.fileName]
      + (bundle?.cObjects(in: layout.products) ?? []) + ["-o", CompilerScript.program]
    return "/usr/bin/mkdir -p \(CompilerScript.folder) && \(shellLine(words))"
  }
}
