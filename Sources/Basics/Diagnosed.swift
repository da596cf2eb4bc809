/// A value together with everything that was odd about making it.
package struct Diagnosed<Value: Sendable>: Sendable {
  package var value: Value
  package var diagnostics: [Diagnostic]

  package init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }

  package func map<Other: Sendable>(_ transform: (Value) -> Other) -> Diagnosed<Other> {
    Diagnosed<Other>(transform(value), diagnostics)
  }

  /// The next step, its diagnostics after those of this one.
  package func then<Other: Sendable>(
    _ transform: (Value) -> Diagnosed<Other>
  ) -> Diagnosed<Other> {
    let next = transform(value)
    return Diagnosed<Other>(next.value, diagnostics + next.diagnostics)
  }

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
