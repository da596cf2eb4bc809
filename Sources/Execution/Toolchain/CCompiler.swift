import Snippets

/// Makes an executable of one C program with the toolchain's own clang.
struct CCompiler: Sendable {
  var layout: SandboxLayout

  func script(for program: Program, bundle: ProductBundle?) -> String {
    let words =
      options(bundle) + ["-fuse-ld=lld", program.fileName]
      + (bundle?.cObjects(in: layout.products) ?? []) + ["-o", CompilerScript.program]
    return "/usr/bin/mkdir -p \(CompilerScript.folder) && \(shellLine(words))"
  }

  /// Makes an object and links nothing.
  func compile(_ program: Program, object: String, bundle: ProductBundle?) -> [String] {
    options(bundle) + ["-c", program.fileName, "-o", object]
  }

  /// The call of the linker itself.
  func directLink(
    _ call: LinkerCall, object: String, output: String, bundle: ProductBundle?
  ) -> [String] {
    ["\(layout.toolchain)/bin/ld.lld", "--threads=1", "-o", output] + call.before + [object]
      + (bundle?.cObjects(in: layout.products) ?? []) + call.after
  }

  private func options(_ bundle: ProductBundle?) -> [String] {
    [
      "\(layout.toolchain)/bin/clang", "-std=gnu17", "-Wall", "-Wextra", "-g", "-O0", "-pthread",
      "-fno-color-diagnostics", "-fno-caret-diagnostics",
    ] + (bundle?.includeOptions(in: layout.products) ?? [])
  }
}
