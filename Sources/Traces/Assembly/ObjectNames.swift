/// Names for the kernel's objects: their own, or a letter by first appearance.
struct ObjectNames {
  private(set) var objects: [TraceObject] = []
  private var indices: [ObjectKey: Int] = [:]
  private var letters: [String: Int] = [:]

  init(for drafts: [Draft]) {
    let keys = drafts.flatMap { [$0.source, $0.key].compactMap { $0 } }
    for key in keys where indices[key] == nil {
      indices[key] = objects.count
      objects.append(TraceObject(kind: key.kind, name: name(of: key)))
    }
  }

  func object(of draft: Draft) -> Int? { draft.key.flatMap { indices[$0] } }

  func source(of draft: Draft) -> Int? { draft.source.flatMap { indices[$0] } }

  private mutating func name(of key: ObjectKey) -> String {
    guard key.name.isEmpty else { return key.name }
    let number = letters[key.word, default: 0]
    letters[key.word] = number + 1
    return "\(key.word) \(ObjectNames.letters(number))"
  }

  /// A to Z, then AA.
  private static func letters(_ number: Int) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    var rest = number
    var text = ""
    repeat {
      text = String(alphabet[rest % 26]) + text
      rest = rest / 26 - 1
    } while rest >= 0
    return text
  }
}
