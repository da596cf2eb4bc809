import Snippets

/// Which modules a group of programs finds ready.
struct ModuleSelection: Sendable, Hashable {
  let modules: [String]
  let usesProducts: Bool

  /// Foundation's modules take longer to build than all others, so only those who want them wait.
  init(for role: Role) { self.init(for: CompileJob(role, for: .run)) }

  init(for job: CompileJob) {
    let imports = SwiftImports(of: job.program.text).modules
    let wantsLarge = !imports.isDisjoint(with: ["Foundation", "FoundationEssentials", "Dispatch"])
    modules = ["Glibc", "Synchronization"] + (wantsLarge ? ["Dispatch", "Foundation"] : [])
    usesProducts = !job.products.isEmpty
  }

  /// Those that the Swift programs among `actions` need, in a stable order.
  static func needed(for actions: [Action]) -> [ModuleSelection] {
    var selections: [ModuleSelection] = []
    for role in actions.flatMap(\.roles) where role.program.language == .swift {
      let selection = ModuleSelection(for: role)
      if !selections.contains(selection) { selections.append(selection) }
    }
    return selections.sorted { $0.name < $1.name }
  }

  var name: String { modules.joined(separator: "-") + (usesProducts ? "-products" : "") }
}
