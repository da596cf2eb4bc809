/// What makes two mentions of an object of the kernel's the same object.
struct ObjectKey: Sendable, Hashable {
  var kind: TraceObject.Kind
  /// Differs from run to run where `name` is empty: `pipe:[7]`.
  var identity: String
  /// Its own name, the same in every run: `queue /lab`; empty where it has none.
  var name: String
  /// What it is called where it has no name, a letter after it.
  var word: String

  init(_ kind: TraceObject.Kind, _ identity: String, name: String = "", word: String? = nil) {
    self.kind = kind
    self.identity = identity
    self.name = name
    self.word = word ?? kind.rawValue
  }

  static func == (left: ObjectKey, right: ObjectKey) -> Bool {
    left.kind == right.kind && left.identity == right.identity
  }

  func hash(into hasher: inout Hasher) {
    hasher.combine(kind)
    hasher.combine(identity)
  }
}
