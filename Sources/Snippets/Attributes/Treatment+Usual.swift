package import Basics

extension Treatment {
  /// What a page's front matter says of fences that say nothing: `skip="reason"` or `no-run`.
  ///
  /// The text is that of attributes, and stands at `location`.
  package static func usual(
    _ text: String, at location: SourceLocation
  ) -> Diagnosed<Treatment?> {
    let parser = AttributeParser(text[...], at: location, allowed: [.skip, .noRun])
    let agreed = parser.given.withoutContradictions
    let treatment = RunAttributes.resolve(agreed.value, policy: LimitPolicy()).value.treatment
    return Diagnosed(
      agreed.value.isEmpty ? nil : treatment, parser.diagnostics + agreed.diagnostics)
  }
}
