import Basics

/// Makes one scene of the programs that say they are in it.
struct SceneAssembly {
  /// Where the programs stand, which decides what their roles are called and who shows the output.
  enum Kind {
    /// Each names its role; the last one is followed by the output.
    case fences
    /// Each is called after its role unless it says otherwise; the output lies beside the first one.
    case files
  }

  /// As they were declared, each with its membership; where something is wrong, skipped.
  private(set) var members: [Snippet]
  private(set) var diagnostics: [Diagnostic] = []

  private let kind: Kind
  private let name: String
  /// What the members are called in the scene.
  private let roles: [String]

  /// `others` are the names of the other scenes, for "did you mean".
  init(_ kind: Kind, id: String, name: String, members: [Snippet], others: [String]) {
    self.kind = kind
    self.name = name
    self.members = members
    roles = members.map { $0.attributes.part?.role ?? $0.program.name }
    checkRoles(others: others)
    checkLanes()
    checkAgreement()
    let awaited = awaitedRoles()
    let order = diagnostics.isEmpty ? startOrder(awaited) : []
    if diagnostics.isEmpty {
      join(id: id, order: order, awaited: awaited)
    } else {
      for index in members.indices {
        self.members[index].attributes.treatment = .skip(reason: "Scene '\(name)' has a mistake")
      }
    }
  }

  // MARK: Mistakes

  private mutating func checkRoles(others: [String]) {
    for (index, member) in members.enumerated() {
      if kind == .fences, member.attributes.part?.role == nil {
        complain(
          "SceneWithoutRole", "Scene '\(name)' does not say which role this is",
          at: member.place(of: .scene), fix: "Write for example 'role=server'")
      }
      guard let twin = roles[..<index].firstIndex(of: roles[index]) else { continue }
      complain(
        "DuplicateRole", "Role '\(roles[index])' is in scene '\(name)' twice",
        at: member.place(of: .role), fix: "Rename one of them",
        note: Diagnostic.Note("The other one is here", at: members[twin].place(of: .role)))
    }
    guard members.count == 1 else { return }
    complain(
      "LonelyRole",
      "Scene '\(name)' has only one role\(didYouMean(nearest(to: name, among: others)))",
      at: members[0].place(of: .scene), fix: "Give it a second role, or remove 'scene'")
  }

  private mutating func checkLanes() {
    for (index, member) in members.enumerated() {
      for label in member.attributes.lanes {
        let others = members.indices.filter { $0 != index }.map { laneGroup(of: $0) }
        guard !others.isEmpty, LaneNames(roles: others).lane(label) != nil else { continue }
        complain(
          "MalformedLanes", "Lane '\(label)' is the name of another role's process",
          at: member.valuePlace(of: .lanes))
      }
    }
  }

  /// What concerns the whole scene, two roles may both say, but not differently.
  private mutating func checkAgreement() {
    for key in [FenceAttribute.Key.timeout, .pin, .trace] {
      let given = members.compactMap { member in member.given.first { $0.key == key } }
      guard let first = given.first,
        let other = given.first(where: { $0.attribute != first.attribute })
      else { continue }
      complain(
        "DisagreeingAttributes",
        "Attribute '\(key.rawValue)' differs from the one given before for scene '\(name)'",
        at: other.location, fix: "Give it in one place only",
        note: Diagnostic.Note("The first one is here", at: first.location))
    }
  }

  /// For each member the one it waits for.
  private mutating func awaitedRoles() -> [Int?] {
    members.indices.map { index in
      guard let cue = members[index].attributes.part?.cue else { return nil }
      var place = members[index].valuePlace(of: .after)
      place.range.end.column = place.range.start.column + cue.role.utf8.count
      guard let awaited = roles.firstIndex(of: cue.role) else {
        let others = roles.filter { $0 != roles[index] }
        complain(
          "UnknownRole",
          "Role '\(cue.role)' is not in scene '\(name)'"
            + didYouMean(nearest(to: cue.role, among: others)),
          at: place,
          fix: others.isEmpty
            ? "Give the scene a second role, or remove 'after='"
            : "It has " + others.map { "'\($0)'" }.joined(separator: ", ") + " besides this one")
        return nil
      }
      guard awaited != index else {
        complain(
          "CircularCue", "Role '\(cue.role)' waits for itself", at: place,
          fix: "Name another role of scene '\(name)'")
        return nil
      }
      return awaited
    }
  }

  /// The members in the order in which they are started: as they were declared, but each after the
  /// one it waits for.
  private mutating func startOrder(_ awaited: [Int?]) -> [Int] {
    var order: [Int] = []
    var started: Set<Int> = []
    var left = Array(members.indices)
    while let next = left.firstIndex(where: { awaited[$0].map(started.contains) ?? true }) {
      order.append(left.remove(at: next))
      started.insert(order[order.count - 1])
    }
    if let first = left.first { complain(about: circle(from: first, awaited)) }
    return order
  }

  /// The members that wait for each other in a circle, which is where all cues from `start` lead.
  private func circle(from start: Int, _ awaited: [Int?]) -> [Int] {
    var path = [start]
    while let next = awaited[path[path.count - 1]] {
      if let again = path.firstIndex(of: next) { return Array(path[again...]) }
      path.append(next)
    }
    return path
  }

  private mutating func complain(about circle: [Int]) {
    let waits = zip(circle, circle.dropFirst() + circle.prefix(1)).map { waiting, awaited in
      "'\(roles[waiting])' for '\(roles[awaited])'"
    }
    complain(
      "CircularCue", "Roles wait in a circle: \(waits.joined(separator: ", "))",
      at: members[circle[0]].valuePlace(of: .after), fix: "Let one of them start at once")
  }

  // MARK: The scene

  private mutating func join(id: String, order: [Int], awaited: [Int?]) {
    let declared = members
    let places = order.indices.reduce(into: [Int: Int]()) { $0[order[$1]] = $1 }
    let cast = order.map { index in
      let member = declared[index]
      let cue = awaited[index].flatMap { places[$0] }.flatMap { role in
        member.attributes.part?.cue?.cue(of: role)
      }
      return Role(
        name: roles[index], program: member.program,
        standardInput: member.attributes.standardInput, arguments: member.attributes.arguments,
        cue: cue)
    }
    let expectations = order.map { declared[$0].attributes.treatment.expectation ?? .exit(0) }
    let laneNames = LaneNames(roles: order.map(laneGroup))
    let owner = kind == .fences ? declared.count - 1 : 0
    let common = commonAttributes
    for (place, index) in order.enumerated() {
      members[index].attributes.share(common)
      members[index].scene = SceneMembership(
        id: id, name: name, cast: cast, expectations: expectations, laneNames: laneNames,
        index: place, ownsTranscript: index == owner)
    }
  }

  private func laneGroup(of index: Int) -> LaneNames.Group {
    LaneNames.Group(role: roles[index], names: members[index].attributes.lanes)
  }

  /// What holds for all of them: the most that any of them asks for.
  private var commonAttributes: RunAttributes {
    var common = members[0].attributes
    for member in members {
      let own = member.attributes
      common.isVolatile = common.isVolatile || own.isVolatile
      common.expectsLeaks = common.expectsLeaks || own.expectsLeaks
      common.processor = common.processor ?? own.processor
      if common.tracing == .none { common.tracing = own.tracing }
    }
    for name in Limits.Name.allCases {
      let asked = members.filter { $0.given.contains { $0.key.limit == name } }
      let amounts = (asked.isEmpty ? members : asked).map {
        $0.attributes.limits.amount(name).value
      }
      if let most = amounts.max() { common.limits.set(LimitAmount(name, most)) }
    }
    return common
  }

  private mutating func complain(
    _ id: String, _ summary: String, at location: SourceLocation, fix: String? = nil,
    note: Diagnostic.Note? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, id: id, summary, at: location, fix: fix, notes: note.map { [$0] } ?? []))
  }
}

extension RunAttributes {
  /// What is true of all roles of a scene.
  fileprivate mutating func share(_ common: RunAttributes) {
    limits = common.limits
    tracing = common.tracing
    isVolatile = common.isVolatile
    processor = common.processor
    expectsLeaks = common.expectsLeaks
  }
}
