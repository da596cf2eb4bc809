/// Where the tools and their inputs are to be found inside a sandbox.
///
/// The full sandbox shows them at paths that are the same on every machine. The reduced one shows
/// the machine's own paths, because it cannot show anything elsewhere.
struct SandboxLayout: Sendable {
  var toolchain: String
  var products: String
  var modules: String

  static let full = SandboxLayout(
    toolchain: "/toolchain", products: "/products", modules: "/modules")
}
