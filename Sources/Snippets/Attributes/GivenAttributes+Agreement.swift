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
          fix: "Remove one of the two",
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

  package var lanes: [String] {
    for case .lanes(let labels) in map(\.attribute) { return labels }
    return []
  }

  /// Only what describes the program and its run, not how one fence shows it.
  var aboutProgram: [GivenAttribute] {
    filter { entry in
      switch entry.key {
      case .hidden, .snippet, .group, .lanes: false
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

  fileprivate func contradicts(_ other: GivenAttribute) -> Bool {
    excludes(other) || other.excludes(self)
  }

  private func excludes(_ other: GivenAttribute) -> Bool {
    switch attribute {
    case .skip: other.key != .name && other.key != .skip
    case .noRun: other.key == .expect || other.key.isAboutRunning
    case .expectRefusal: other.key.isAboutRunning
    case .snippet: other.key == .group || other.key == .name
    default: false
    }
  }
}
