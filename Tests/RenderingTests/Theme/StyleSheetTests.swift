import Basics
import Localization
import Testing

@testable import Rendering

struct StyleSheetTests {
  /// A colour scheme of the style sheet, by the names of its variables.
  private struct Scheme {
    var colors: [String: [Double]]

    /// The contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio").
    func contrast(_ ink: String, on paper: String) throws -> Double {
      let first = luminance(try #require(colors[ink], "no color --\(ink)"))
      let second = luminance(try #require(colors[paper], "no color --\(paper)"))
      return (max(first, second) + 0.05) / (min(first, second) + 0.05)
    }

    /// WCAG 2.2, "relative luminance".
    private func luminance(_ channels: [Double]) -> Double {
      let linear = channels.map { $0 <= 0.04045 ? $0 / 12.92 : power(($0 + 0.055) / 1.055) }
      return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// x to the power of 2.4: the square, times the fifth root of its square by Newton's method.
    private func power(_ x: Double) -> Double {
      let square = x * x
      var root = 1.0
      for _ in 0..<60 {
        root -= (root * root * root * root * root - square) / (5 * root * root * root * root)
      }
      return square * root
    }
  }

  private let css = String(
    decoding: Theme.builtIn.bytes(of: .stylesheet), as: UTF8.self)

  /// The light scheme, then the dark one, which names only what differs.
  private var schemes: [Scheme] {
    let light = colors(of: ":root {")
    let dark = colors(of: ":root[data-theme=\"dark\"] {")
    return [Scheme(colors: light), Scheme(colors: light.merging(dark) { $1 })]
  }

  private func colors(of selector: String) -> [String: [Double]] {
    let block =
      css.split(separator: selector, omittingEmptySubsequences: false).dropFirst().first ?? ""
    return colors(in: block.prefix { $0 != "}" })
  }

  private func colors(in block: Substring) -> [String: [Double]] {
    var colors: [String: [Double]] = [:]
    for match in block.matches(of: /--([a-z0-9]+): #([0-9a-f]{6});/) {
      guard let number = Int(match.2, radix: 16) else { continue }
      colors[String(match.1)] = [16, 8, 0].map { Double(number >> $0 & 255) / 255 }
    }
    return colors
  }

  private func check(
    _ inks: [String], on papers: [String], atLeast minimum: Double,
    _ location: Testing.SourceLocation = #_sourceLocation
  ) throws {
    #expect(schemes.count == 2, sourceLocation: location)
    for (name, scheme) in zip(["light", "dark"], schemes) {
      for ink in inks {
        for paper in papers {
          let contrast = try scheme.contrast(ink, on: paper)
          #expect(
            contrast >= minimum, "--\(ink) on --\(paper), \(name)", sourceLocation: location)
        }
      }
    }
  }

  @Test func `black on white is 21 to 1`() throws {
    let scheme = Scheme(colors: ["ink": [0, 0, 0], "paper": [1, 1, 1], "soft": [0.5, 0.5, 0.5]])
    #expect(abs(try scheme.contrast("ink", on: "paper") - 21) < 0.001)
    #expect(abs(try scheme.contrast("soft", on: "paper") - 3.98) < 0.01)
  }

  @Test func `body text has the contrast of WCAG AAA`() throws {
    try check(["ink"], on: ["paper", "panel", "code", "mark", "tint"], atLeast: 7)
  }

  @Test func `all other text has the contrast of WCAG AA`() throws {
    try check(
      ["soft", "link", "warn", "note", "bad"], on: ["paper", "panel", "code"], atLeast: 4.5)
    try check(["good", "p1", "p2", "p3", "p4"], on: ["paper", "panel"], atLeast: 4.5)
    try check(["bad"], on: ["tint"], atLeast: 4.5)
  }

  @Test func `code has the contrast of WCAG AA, marked lines too`() throws {
    try check(
      ["k", "t", "s", "c", "n", "p", "f", "v"], on: ["code", "panel", "mark", "tint"],
      atLeast: 4.5)
  }

  @Test func `what has to be seen besides text has 3 to 1`() throws {
    try check(["edge", "bad", "link", "p1", "warn"], on: ["paper", "panel", "code"], atLeast: 3)
  }

  @Test func `the dark scheme is the same where the system wants it and where the reader does`() {
    let system = colors(of: #":root:not([data-theme="light"]) {"#)
    #expect(system == colors(of: #":root[data-theme="dark"] {"#))
    #expect(system.count > 20)
  }

  @Test func `the style sheet loads nothing`() {
    #expect(!css.contains("url("))
    #expect(!css.contains("@import"))
  }

  @Test func `no two kinds of arrows of a diagram have the same line`() {
    let kinds = ["birth", "eof", "signal", "connection", "descriptor", "wake", "ending"]
    let rules = kinds.compactMap { kind in
      css.split(separator: "\n").first { $0.hasPrefix(".d-\(kind) {") }?.split(separator: "{").last
    }
    #expect(rules.count == Set(rules).count)
  }

  @Test func `it answers a dark scheme, narrow screens and paper`() {
    #expect(css.contains("@media screen and (prefers-color-scheme: dark)"))
    #expect(css.contains("@media (max-width: 48rem)"))
    #expect(css.contains("@media print"))
  }

  @Test func `it lies at the root of the site`() {
    #expect(ThemeAsset.stylesheet.path.text == "style.css")
  }
}
