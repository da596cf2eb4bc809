/// What the processes of a run are called, on pages and in recordings.
///
/// In a plain run: `parent`, `child`, `child 2` …, and a lone process `program`. In a scene, where
/// each role is a program of its own: `server`, `server child`, `server child 2` …. An author's own
/// names come over these, from the first process on.
package struct LaneNames: Sendable, Hashable {
  package struct Group: Sendable, Hashable {
    /// Empty for the only program of a plain run.
    package var role: String
    /// The author's own names, in order of birth.
    package var names: [String]

    package init(role: String = "", names: [String] = []) {
      self.role = role
      self.names = names
    }
  }

  /// One for each role, in the order of `Action.roles`.
  package var groups: [Group]

  /// Of a plain run.
  package init(_ names: [String] = []) { groups = [Group(names: names)] }

  /// Of a scene.
  package init(roles: [Group]) {
    precondition(!roles.isEmpty, "A scene without roles has no lanes")
    groups = roles
  }

  var isScene: Bool { groups[0].role != "" }

  /// The label of a process; `count` is how many processes its role has.
  package func label(_ lane: Lane, of count: Int) -> String { name(of: lane, among: count).text }

  /// The name of a process; `count` is how many processes its role has.
  package func name(of lane: Lane, among count: Int) -> LaneName {
    let group = group(lane.role)
    if lane.birth < group.names.count { return .given(group.names[lane.birth]) }
    guard group.role.isEmpty else {
      return lane.birth == 0 ? .given(group.role) : .childOfRole(group.role, lane.birth)
    }
    guard lane.birth == 0 else { return .child(lane.birth) }
    return count == 1 ? .program : .parent
  }

  /// The process that a label stands for.
  func lane(_ label: String) -> Lane? {
    for (role, group) in groups.enumerated() {
      if let birth = group.birth(label) { return Lane(role: role, birth: birth) }
    }
    return nil
  }

  /// Labels that may stand in a recording, for "did you mean".
  var known: [String] {
    groups.indices.flatMap { role in
      (0..<max(3, groups[role].names.count)).map { label(Lane(role: role, birth: $0), of: 3) }
    }
  }

  private func group(_ role: Int) -> Group {
    groups.indices.contains(role) ? groups[role] : Group(role: "role \(role + 1)")
  }
}

extension LaneNames.Group {
  fileprivate func birth(_ label: String) -> Int? {
    if let index = names.firstIndex(of: label) { return index }
    guard let birth = usualBirth(label) else { return nil }
    return birth >= names.count ? birth : nil
  }

  private func usualBirth(_ label: String) -> Int? {
    if role.isEmpty ? label == "program" || label == "parent" : label == role { return 0 }
    let child = role.isEmpty ? "child" : role + " child"
    if label == child { return 1 }
    guard label.hasPrefix(child + " "), let number = Int(label.dropFirst(child.count + 1)),
      number >= 2, label == "\(child) \(number)"
    else { return nil }
    return number
  }
}

extension LaneNames {
  /// What is wrong with an author's name that follows `earlier`; nothing when it will do.
  ///
  /// `|`, `!` and `=` end a label in a recording, so none of them may stand in one.
  static func problem(of label: String, after earlier: [String]) -> String? {
    if label.isEmpty { return "Lane has no name" }
    if earlier.contains(label) { return "Lane '\(label)' is named twice" }
    if label.utf8.contains(where: { "|!=".utf8.contains($0) || $0 < 32 }) {
      return "Lane '\(label)' must not contain '|', '!', '=' or control characters"
    }
    if let usual = LaneNames().lane(label), usual.birth != earlier.count {
      return "Lane '\(label)' is the usual name of another process"
    }
    return nil
  }
}
