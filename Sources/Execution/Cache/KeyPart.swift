/// One of the things that decide a result, under the name by which reports call it.
package struct KeyPart: Sendable, Hashable {
  package let label: String
  package let value: String

  init(_ label: String, _ value: String) {
    self.label = label
    self.value = value
  }
}
