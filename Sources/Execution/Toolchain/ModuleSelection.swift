import Snippets

/// Which modules a group of programs finds ready.
struct ModuleSelection: Sendable, Hashable {
  let modules: [String]
  let usesProducts: Bool

  /// Foundation's modules take longer to build than all others, so only those who want them wait.
  init(for action: Action) {
    let imports = SwiftImports(of: action.program.text).modules
    let wantsLarge = !imports.isDisjoint(with: ["Foundation", "FoundationEssentials", "Dispatch"])
    modules = ["Glibc", "Synchronization"] + (wantsLarge ? ["Dispatch", "Foundation"] : [])
    usesProducts = !action.products.isEmpty
  }

  /// Those that the Swift programs among `actions` need, in a stable order.
  static func needed(for actions: [Action]) -> [ModuleSelection] {
    var selections: [ModuleSelection] = []
    for action in actions where action.program.language == .swift {
      let selection = ModuleSelection(for: action)
      if !selections.contains(selection) { selections.append(selection) }
    }
    return selections.sorted { $0.name < $1.name }
  }

  var name: String { modules.joined(separator: "-") + (usesProducts ? "-products" : "") }
}
