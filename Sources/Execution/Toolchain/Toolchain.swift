import Basics
import Snippets

/// The Swift toolchain of this machine, with the C compiler and the linker that come with it.
package struct Toolchain: Sendable {
  /// The folder that holds `bin` and `lib`, links resolved, for example `/usr/libexec/swift/usr`.
  package let root: String
  /// The first line of `swiftc --version`.
  package let version: String
  /// `x86_64-unknown-linux-gnu`, as the compiler names its own machine.
  let triple: String
  /// Names the compilers, the linker, the C library and its headers by content; part of every key.
  package let identity: String
  /// How this machine's C compiler calls the linker; nothing when that could not be learned, and
  /// then the C compiler is asked to link.
  let linkerCall: LinkerCall?

  /// The path on the machine of one tool, for example `clang`.
  package func tool(_ name: String) -> String { "\(root)/bin/\(name)" }

  /// Where the shared libraries of Swift's runtime are, below `root`.
  static let runtimeFolder = "lib/swift/linux"

  init(
    root: String, version: String, triple: String, identity: String, linkerCall: LinkerCall?
  ) {
    self.root = root
    self.version = version
    self.triple = triple
    self.identity = identity
    self.linkerCall = linkerCall
  }
}
