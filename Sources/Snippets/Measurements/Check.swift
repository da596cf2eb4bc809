/// Something that must be true of a measurement: `p50_us < 1000`.
package struct Check: Sendable, Hashable {
  /// As the author wrote it.
  package var text: String

  package static func parse(_ text: String) -> Result<[Check], CheckProblem> {
    .success([Check(text: text)])
  }
}
