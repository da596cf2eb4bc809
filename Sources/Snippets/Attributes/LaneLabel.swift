import Basics

/// The name of a process on a page and in a recording.
enum LaneLabel {
  /// What is wrong with a label that follows `earlier`; nothing when it will do.
  ///
  /// `|`, `!` and `=` end a label in a recording, so none of them may stand in one.
  static func problem(of label: String, after earlier: [String]) -> String? {
    if label.isEmpty { return "Lane has no name" }
    if earlier.contains(label) { return "Lane '\(label)' is named twice" }
    if label.utf8.contains(where: { "|!=".utf8.contains($0) || $0 < 32 }) {
      return "Lane '\(label)' must not contain '|', '!', '=' or control characters"
    }
    if let process = process(label, names: []), process != earlier.count {
      return "Lane '\(label)' is the usual name of another process"
    }
    return nil
  }

  /// The process that a label stands for, as `Transcript.labels(_:)` gives them.
  static func process(_ label: String, names: [String]) -> Int? {
    if let index = names.firstIndex(of: label) { return index }
    switch label {
    case "program", "parent": return names.isEmpty ? 0 : nil
    case "child": return names.count <= 1 ? 1 : nil
    default:
      guard label.hasPrefix("child "), let number = Int(label.dropFirst(6)), number >= 2,
        label == "child \(number)", number >= names.count
      else { return nil }
      return number
    }
  }

  /// The label of a process among `count` of them.
  static func label(_ process: Int, of count: Int, names: [String]) -> String {
    if process < names.count { return names[process] }
    if count == 1 { return "program" }
    return process == 0 ? "parent" : process == 1 ? "child" : "child \(process)"
  }
}
