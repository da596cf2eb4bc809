package import Basics

extension [GivenAttribute] {
  /// Those that can be true together, in their order; each that contradicts an earlier one is
  /// reported and left out.
  package var withoutContradictions: Diagnosed<[GivenAttribute]> {
    var agreed = Diagnosed<[GivenAttribute]>([])
    for entry in self {
      guard let rival = agreed.value.first(where: { $0.contradicts(entry) }) else {
        agreed.value.append(entry)
        continue
      }
      agreed.diagnostics.append(
        Diagnostic(
          .error, id: "ContradictoryAttributes",
          "Attribute '\(entry.key.rawValue)' contradicts '\(rival.phrase)'", at: entry.location,
          fix: entry.remedy(against: rival),
          notes: [Diagnostic.Note("The other one is here", at: rival.location)]))
    }
    return agreed
  }

  /// These and those of another place that speaks about the same program: a later attribute may
  /// repeat an earlier one, but not differ from it.
  package func merging(_ others: [GivenAttribute]) -> Diagnosed<[GivenAttribute]> {
    var merged = Diagnosed(self)
    for other in others {
      guard let known = first(where: { $0.key == other.key }) else {
        merged.value.append(other)
        continue
      }
      guard known.attribute != other.attribute else { continue }
      merged.diagnostics.append(
        Diagnostic(
          .error, id: "DisagreeingAttributes",
          "Attribute '\(other.key.rawValue)' differs from the one given before for this program",
          at: other.location, fix: "Give it in one place only",
          notes: [Diagnostic.Note("The first one is here", at: known.location)]))
    }
    let agreed = merged.value.withoutContradictions
    return Diagnosed(agreed.value, merged.diagnostics + agreed.diagnostics)
  }

  /// About each that means nothing without another one that is not there.
  var complaintsAboutNeeds: [Diagnostic] {
    compactMap { entry in
      guard let need = entry.key.need, !contains(where: { $0.key == need }) else { return nil }
      return Diagnostic(
        .error, id: "LonelyAttribute",
        "Attribute '\(entry.key.rawValue)' means nothing without '\(need.rawValue)'",
        at: entry.location,
        fix: "Write for example '\(need.example)', or remove '\(entry.key.rawValue)'")
    }
  }

  var chart: ChartSpec? {
    for case .chart(let spec) in map(\.attribute) { return spec }
    return nil
  }

  package var lanes: [String] {
    for case .lanes(let labels) in map(\.attribute) { return labels }
    return []
  }

  /// Only what describes the program and its run, not how one fence shows it.
  var aboutProgram: [GivenAttribute] {
    filter { entry in
      switch entry.key {
      case .hidden, .snippet, .group, .lanes, .chart: false
      default: true
      }
    }
  }
}

extension GivenAttribute {
  /// How the attribute is named in a complaint: `expect=compile-error`, `skip`.
  fileprivate var phrase: String {
    if case .expectRefusal = attribute { return "expect=compile-error" }
    return key.rawValue
  }

  fileprivate func remedy(against rival: GivenAttribute) -> String {
    let keys = [key, rival.key]
    guard keys.contains(.snippet), let key = keys.first(where: \.isAboutScenes) else {
      return "Remove one of the two"
    }
    return "Write '\(key.rawValue)' in the header of the file"
  }

  fileprivate func contradicts(_ other: GivenAttribute) -> Bool {
    excludes(other) || other.excludes(self)
  }

  private func excludes(_ other: GivenAttribute) -> Bool {
    switch attribute {
    case .skip: other.key != .name && other.key != .skip
    case .noRun: other.key == .expect || other.key.isAboutRunning
    case .expectRefusal: other.key.isAboutRunning
    case .snippet: other.key == .group || other.key == .name || other.key.isAboutScenes
    case .group: other.key.isAboutScenes
    // A measurement never prints the same again, so the traced run could not agree with it.
    case .volatile: other.key == .trace
    default: false
    }
  }
}

extension FenceAttribute.Key {
  fileprivate var isAboutScenes: Bool { self == .scene || self == .role || self == .after }
}
