import Snippets

/// Makes an executable of one Swift program, as SwiftPM does for a file in `Snippets/`.
///
/// The frontend and the linker are called directly: the driver `swiftc` would start the same tools
/// and take as long again. Language mode and definitions are those that SwiftPM 6.3 gives snippets
/// (`swift build -v`): Swift 6, no default isolation, `SWIFT_PACKAGE` and `DEBUG` defined.
struct SwiftCompiler: Sendable {
  var toolchain: Toolchain
  var layout: SandboxLayout

  /// The module cache: fresh in every sandbox, with links to modules that sitegen built before.
  static let modules = "\(CompilerScript.folder)/modules"
  /// The script's exit status when the compiler was content and the linker was not.
  static let linkFailed: Int32 = 90

  /// Runs the frontend, then the linker; `hashes` are the folders of the prepared module cache.
  func script(for program: Program, bundle: ProductBundle?, hashes: [String]) -> String {
    let object = CompilerScript.object
    return """
      \(prepare(hashes))
      \(shellLine(frontend(program, bundle: bundle) + ["-o", object])) || exit $?
      \(link(program, object: object, bundle: bundle))
      """
  }

  /// Does the same through `swiftc`, for the case that the direct way does not work.
  func driverScript(for program: Program, bundle: ProductBundle?) -> String {
    let imports = SwiftImports(of: program.text)
    let words =
      ["\(layout.toolchain)/bin/swiftc", program.fileName, "-module-name", program.moduleName]
      + sharedOptions(bundle) + (imports.hasMainType ? ["-parse-as-library"] : [])
      + ["-use-ld=lld", "-module-cache-path", "\(CompilerScript.folder)/driver-modules"]
      + (bundle?.objects(in: layout.products) ?? []) + ["-o", CompilerScript.program]
    return "/usr/bin/mkdir -p \(CompilerScript.folder) && \(shellLine(words))"
  }

  /// Fills the module cache at the place where compilers will look for it.
  ///
  /// It prints the size and the name of each module, and puts them one after the other into
  /// `CompilerScript.program`.
  func moduleScript(importing modules: [String], bundle: ProductBundle?) -> String {
    let program = SwiftCompiler.moduleProgram(importing: modules)
    let object = CompilerScript.object
    return """
      \(prepare([]))
      \(shellLine(frontend(program, bundle: bundle) + ["-o", object])) || exit $?
      cd \(SwiftCompiler.modules) && /usr/bin/stat -c '%s %n' */*.pcm && \
      /usr/bin/cat */*.pcm > "$OLDPWD/\(CompilerScript.program)"
      """
  }

  static func moduleProgram(importing modules: [String]) -> Program {
    let text = modules.map { "import \($0)\n" }.joined()
    return Program(name: "modules", language: .swift, text: text)
  }

  /// Makes the module cache; `hashes` are the folders of the prepared one.
  func prepare(_ hashes: [String]) -> String {
    let folder = SwiftCompiler.modules
    let folders = [folder] + hashes.map { "\(folder)/\($0)" }
    let links = hashes.map { hash in
      "/usr/bin/ln -s \(shellLine(["\(layout.modules)/\(hash)"]))/*.pcm \(folder)/\(hash)"
    }
    return ([shellLine(["/usr/bin/mkdir", "-p"] + folders)] + links).joined(separator: " && ")
  }

  /// The call of the frontend, all but the object that it writes.
  func frontend(_ program: Program, bundle: ProductBundle?) -> [String] {
    let library = "\(layout.toolchain)/lib/swift"
    let words =
      [
        "\(layout.toolchain)/bin/swift-frontend", "-frontend", "-c", "-primary-file",
        program.fileName, "-module-name", program.moduleName, "-target", toolchain.triple,
        "-disable-objc-interop", "-no-color-diagnostics", "-debug-info-format=dwarf",
        "-dwarf-version=4", "-empty-abi-descriptor",
        "-in-process-plugin-server-path", "\(library)/host/libSwiftInProcPluginServer.so",
        "-plugin-path", "\(library)/host/plugins", "-module-cache-path", SwiftCompiler.modules,
      ] + sharedOptions(bundle)
    return SwiftImports(of: program.text).hasMainType ? words + ["-parse-as-library"] : words
  }

  /// What frontend and driver both know.
  private func sharedOptions(_ bundle: ProductBundle?) -> [String] {
    [
      "-Onone", "-g", "-swift-version", "6", "-diagnostic-style", "llvm", "-enable-testing",
      "-D", "SWIFT_PACKAGE", "-D", "DEBUG",
    ] + (bundle?.swiftOptions(in: layout.products) ?? [])
  }

  /// The modules whose libraries are known without asking the object.
  private static let plainModules: Set<String> = ["Swift", "Glibc", "Synchronization"]
  private static let plainLibraries = [
    "-lswiftSwiftOnoneSupport", "-lswiftCore", "-lswift_Concurrency", "-lswift_StringProcessing",
    "-lswift_RegexParser", "-lswiftGlibc", "-lswiftSynchronization", "-lm", "-lpthread", "-lutil",
    "-ldl",
  ]

  /// Whether the libraries of the program are known without asking its object.
  func isPlain(_ program: Program, bundle: ProductBundle?) -> Bool {
    let known = SwiftCompiler.plainModules.union(bundle?.moduleNames ?? [])
    return SwiftImports(of: program.text).modules.isSubset(of: known)
  }

  /// Programs with plain imports are linked at once.
  ///
  /// The objects of others are first asked for their libraries, as the driver does. When the linker
  /// fails, the C compiler calls it.
  private func link(_ program: Program, object: String, bundle: ProductBundle?) -> String {
    let list = "\(CompilerScript.folder)/libraries"
    let ask = shellLine(autolink(object: object, list: list))
    let exact =
      "{ \(ask) && \(shellLine(clangLink(object: object, list: list, bundle: bundle))) "
      + "|| exit \(SwiftCompiler.linkFailed); }"
    let isPlain = isPlain(program, bundle: bundle)
    guard
      let direct = directLink(
        object: object, list: isPlain ? nil : list, output: CompilerScript.program, bundle: bundle)
    else { return exact }
    let first = shellLine(direct) + " 2>\(CompilerScript.folder)/direct"
    return isPlain ? "\(first) || \(exact)" : "{ \(ask) && \(first); } || \(exact)"
  }

  /// Asks an object for its libraries.
  func autolink(object: String, list: String) -> [String] {
    ["\(layout.toolchain)/bin/swift-autolink-extract", object, "-o", list]
  }

  private var runtime: String { "\(layout.toolchain)/\(Toolchain.runtimeFolder)" }

  /// The call of the linker itself; `list` is a file of libraries, and without one those of plain
  /// programs are taken, as far as they are needed.
  func directLink(
    object: String, list: String?, output: String, bundle: ProductBundle?
  ) -> [String]? {
    guard let call = toolchain.linkerCall else { return nil }
    let linker = ["\(layout.toolchain)/bin/ld.lld", "--threads=1", "-o", output]
    let start = "\(runtime)/\(Toolchain.machine)/swiftrt.o"
    let own = bundle?.libraries ?? []
    let libraries =
      if let list {
        ["@\(list)"] + own + ["-lswiftCore"]
      } else {
        ["--as-needed"] + SwiftCompiler.plainLibraries + own + ["--no-as-needed"]
      }
    return linker + call.before + ["-L\(runtime)", "-rpath", runtime, start, object]
      + (bundle?.objects(in: layout.products) ?? []) + libraries + call.after
  }

  private func clangLink(object: String, list: String, bundle: ProductBundle?) -> [String] {
    [
      "\(layout.toolchain)/bin/clang", "-fuse-ld=lld", "-pie", "-L\(runtime)", "-Xlinker", "-rpath",
      "-Xlinker", runtime, "\(runtime)/\(Toolchain.machine)/swiftrt.o", object,
    ] + (bundle?.objects(in: layout.products) ?? [])
      + ["@\(list)"] + (bundle?.libraries ?? []) + ["-lswiftCore"]
      + ["-o", CompilerScript.program]
  }
}
