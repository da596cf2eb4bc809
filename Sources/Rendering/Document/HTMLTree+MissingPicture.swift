import HTML

extension HTMLTree {
  /// The mark in the place of a picture whose file is missing.
  mutating func missingPicture(_ source: String, alt: String) {
    element("span", [.class("missing"), .init("role", "img"), .init("aria-label", alt)]) {
      $0.text(alt.isEmpty ? "Missing picture: \(source)" : "Missing picture: \(alt) (\(source))")
    }
  }
}
