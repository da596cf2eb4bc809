package import Basics

/// What a run may use when its fence says nothing, and the most a fence may ask for.
package struct LimitPolicy: Sendable, Hashable {
  package var standard: Limits
  package var ceiling: Limits

  package init(standard: Limits = Limits(), ceiling: Limits = LimitPolicy.usualCeiling) {
    self.standard = standard
    self.ceiling = ceiling
  }

  /// A minute and a few times the memory: enough for a demonstration, too little to hurt a machine.
  package static let usualCeiling = Limits(
    wallSeconds: 60, cpuSeconds: 60, memoryBytes: 2 << 30, processes: 512, fileBytes: 1 << 30,
    outputBytes: 1 << 20)

  /// The standard limits with those of `given` in their places; what is above the ceiling is
  /// reported and left at the ceiling.
  package func limits(_ given: [GivenAttribute]) -> Diagnosed<Limits> {
    var limits = Diagnosed(standard)
    for entry in given {
      guard case .limit(let amount) = entry.attribute else { continue }
      let highest = ceiling.amount(amount.name)
      limits.value.set(amount.value <= highest.value ? amount : highest)
      guard amount.value > highest.value else { continue }
      limits.diagnostics.append(
        Diagnostic(
          .error, id: "LimitAboveCeiling",
          "Limit '\(amount.name.rawValue)=\(amount.attributeText)' is above the ceiling of "
            + "\(highest.description)",
          at: entry.location,
          fix: "Ask for at most \(highest.attributeText), or raise 'limits: ceiling: "
            + "\(amount.name.rawValue)' in site.yml"))
    }
    return limits
  }
}
