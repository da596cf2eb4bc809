import Basics
import Glibc
package import Snippets

extension Toolchain {
  /// The toolchain of the first `swiftc` on `searchPath` (the value of `PATH`).
  ///
  /// What costs time to learn is remembered in `cache`; when it is known, no process is started.
  ///
  /// - Throws: when there is no toolchain, or a part of it is missing.
  package static func discovered(
    searchPath: String, cache: LocalFolder?
  ) throws(ExecutionFailure) -> Toolchain {
    guard let compiler = executable("swiftc", searchPath: searchPath) else {
      throw ExecutionFailure("No Swift toolchain was found on PATH", remedy: installRemedy)
    }
    let root = try root(of: compiler)
    for file in requiredFiles where !LocalFolder(root).contains(file) {
      throw ExecutionFailure(
        "The Swift toolchain at '\(root)' has no '\(file)'", remedy: installRemedy)
    }
    let memory = cache?.folder("toolchain")
    let digest = try contentDigest(root: root, memory: memory)
    let facts = try ToolchainFacts.known(of: root, digest: digest, memory: memory)
    return Toolchain(
      root: root, version: facts.version, triple: facts.triple,
      identity: "\(facts.version) \(digest.hex)", linkerCall: LinkerCall(dryRun: facts.dryRun))
  }

  static let installRemedy =
    "Install Swift from https://www.swift.org/install/linux and put its 'bin' folder on PATH"

  static let requiredFiles = [
    "bin/swiftc", "bin/swift-frontend", "bin/swift-autolink-extract", "bin/clang", "bin/ld.lld",
    runtimeFolder,
  ]

  /// The first file called `name` in the folders of `searchPath` that may be executed.
  static func executable(_ name: String, searchPath: String) -> String? {
    searchPath.split(separator: ":").lazy.map { "\($0)/\(name)" }.first {
      $0.hasPrefix("/") && FileStatus($0)?.isFolder == false && access($0, X_OK) == 0
    }
  }

  /// Two folders above the compiler itself; where `swiftc` is a stand-in that chooses a toolchain
  /// (as swiftly's is), the compiler is asked.
  private static func root(of compiler: String) throws(ExecutionFailure) -> String {
    let folder = parent(of: parent(of: resolved(compiler)))
    if LocalFolder(folder).contains("bin/swift-frontend") { return folder }
    let (status, output) = try TrustedProcess(arguments: [compiler, "-print-target-info"]).run()
    let mark = "\"runtimeResourcePath\": \""
    guard status == 0, let range = output.firstRange(of: mark),
      let end = output[range.upperBound...].firstIndex(of: "\"")
    else {
      throw ExecutionFailure(
        "The compiler '\(compiler)' does not say where its toolchain is", remedy: installRemedy)
    }
    return resolved(parent(of: parent(of: String(output[range.upperBound..<end]))))
  }

  /// Of everything that decides what a compiler makes of a text: the tools, the C library with the
  /// versions of its headers, and the kernel's headers.
  private static func contentDigest(
    root: String, memory: LocalFolder?
  ) throws(ExecutionFailure) -> Digest {
    let identities = FileIdentities(memory: memory)
    var files = [
      "bin/swift-frontend", "bin/clang", "bin/ld.lld", "\(runtimeFolder)/libswiftCore.so",
    ]
    .map { resolved("\(root)/\($0)") }
    files += systemFiles.filter { access($0, R_OK) == 0 }
    var fields: [[UInt8]] = []
    for file in files { fields.append(Array(try identities.digest(of: file).hex.utf8)) }
    return Digest(ofFields: fields)
  }

  /// A C library and its headers are built together, so the library stands for all of them.
  private static var systemFiles: [String] {
    let folder = "/usr/lib/\(machine)-linux-gnu"
    return ["\(folder)/libc.so.6", "/lib64/libc.so.6"].prefix { access($0, R_OK) == 0 }.prefix(1)
      + [
        "/usr/include/features.h", "/usr/include/linux/version.h", "/usr/bin/dash", "/usr/bin/bash",
      ]
  }

  static var machine: String {
    #if arch(arm64)
      "aarch64"
    #else
      "x86_64"
    #endif
  }

  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return "/" }
    return String(path[..<slash])
  }
}
