import HTML
import Localization

extension HTMLTree {
  /// The mark in the place of a picture whose file is missing.
  mutating func missingPicture(_ source: String, alt: String, _ phrases: Phrases) {
    element("span", [.class("missing"), .init("role", "img"), .init("aria-label", alt)]) {
      $0.text(
        phrases(.missingPicture, ["picture": alt.isEmpty ? source : "\(alt) (\(source))"]))
    }
  }
}
