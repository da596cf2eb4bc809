import Basics

/// What the programs of a project may import besides the toolchain's own modules, and what of its
/// package they might, for the author whose import is refused.
package struct ImportableModules: Sendable, Hashable {
  /// The library products that the configuration names.
  package var products: [String]
  /// The library products of the package around the site.
  package var libraries: [String]
  /// The targets of that package.
  package var targets: [String]

  package init(products: [String] = [], libraries: [String] = [], targets: [String] = []) {
    self.products = products
    self.libraries = libraries
    self.targets = targets
  }

  /// `manifest` is the text of `Package.swift`, of which only names are understood.
  package init(products: [String], manifest: String) {
    self.init(
      products: products, libraries: Self.names(after: [".library("], in: manifest),
      targets: Self.names(after: [".target(", ".systemLibrary(", ".binaryTarget("], in: manifest))
  }

  /// What helps against a compiler's complaint; nothing when it is not about a module.
  func remedy(for complaint: String, in language: Language) -> String? {
    let parts = complaint.split(separator: "'", omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    switch (parts[0], parts[2]) {
    case ("no such module ", ""): return remedy(module: String(parts[1]), in: language)
    // clang's, of `#include <cipc.h>`.
    case ("", " file not found"): return remedy(header: String(parts[1]))
    default: return nil
    }
  }

  private func remedy(module: String, in language: Language) -> String {
    if let advice = advice(on: module) { return advice }
    if let meant = nearest(to: module, among: products + Self.usual) {
      return "Write 'import \(meant)'"
    }
    let own = products.map { "'\($0)'" }.joined(separator: ", ")
    return "Programs can import what the toolchain has, such as Foundation and Glibc, and the "
      + "library products under 'products' in Content/site.yml"
      + (own.isEmpty ? ", which names none" : ": \(own)")
  }

  private func remedy(header: String) -> String? {
    let name = header.split { $0 == "/" || $0 == "." }.first?.lowercased()
    return (libraries + targets).first { $0.lowercased() == name }.flatMap(advice)
  }

  /// How a library of the package is made importable; nothing for what is no part of it.
  private func advice(on module: String) -> String? {
    guard !products.contains(module) else { return nil }
    if libraries.contains(module) {
      let names = (products + [module]).sorted().joined(separator: ", ")
      return "Write 'products: [\(names)]' in Content/site.yml"
    }
    guard targets.contains(module) else { return nil }
    return "Declare a library product '\(module)' in Package.swift, and name it under 'products' "
      + "in Content/site.yml"
  }

  /// What examples import, for "did you mean".
  private static let usual = ["Dispatch", "Foundation", "FoundationEssentials", "Glibc"]

  /// `IPCLab` of `.library(name: "IPCLab"`, in the order in which they are written.
  private static func names(after openings: [String], in manifest: String) -> [String] {
    openings.flatMap { opening in
      manifest.split(separator: opening, omittingEmptySubsequences: false).dropFirst()
        .compactMap { rest -> String? in
          let rest = rest.drop { $0.isWhitespace }
          guard rest.hasPrefix("name:") else { return nil }
          let value = rest.dropFirst("name:".count).drop { $0.isWhitespace }
          guard value.first == "\"" else { return nil }
          return String(value.dropFirst().prefix { $0 != "\"" })
        }
    }
  }
}
