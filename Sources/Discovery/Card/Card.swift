import Basics
import SiteModel

/// The picture that is shown where a page is shared: its first run, drawn without a word.
///
/// The words stand beside it in every preview, in the reader's own font; see decision 12.
struct Card: Sendable {
  /// What the consumers of Open Graph ask for.
  static let width = 1200
  static let height = 630

  private let plan: CardPlan

  init(_ plan: CardPlan) { self.plan = plan }

  /// None where the site's address is not known; pages of one slug share theirs.
  static func files(of site: Site) -> [DiscoveryFile] {
    guard site.configuration.baseURL != nil else { return [] }
    var files: [RelativePath: [UInt8]] = [:]
    for entry in site.entries {
      let path = site.cardPath(of: entry)
      guard files[path] == nil else { continue }
      files[path] = Card(entry.cardTrace.map { CardPlan($0) } ?? .standard).png
    }
    return files.keys.sorted().map { DiscoveryFile($0, files[$0] ?? []) }
  }

  var png: [UInt8] { PNGImage(drawn).bytes }

  /// Heads of lanes are this far from the edge, and rows begin below them.
  private static let top = 130
  private static let bottom = 570
  private static let thickness = 6

  private var drawn: CardBitmap {
    var bitmap = CardBitmap(width: Self.width, height: Self.height, .paper)
    bitmap.fill(x: 0..<Self.width, y: 0..<14, .data)
    for lane in 0..<plan.laneCount { drawLane(lane, in: &bitmap) }
    for arrow in plan.arrows { draw(arrow, in: &bitmap) }
    for mark in plan.marks {
      bitmap.fill(around: x(mark.lane), y(mark.row), width: 24, height: 24, .ink)
    }
    return bitmap
  }

  private func drawLane(_ lane: Int, in bitmap: inout CardBitmap) {
    let x = x(lane)
    bitmap.fill(x: (x - 3)..<(x + 3), y: 100..<(Self.bottom + 20), .rule)
    bitmap.fill(around: x, 84, width: 150, height: 56, .ink)
    bitmap.fill(
      around: x, 84, width: 150 - 2 * Self.thickness, height: 56 - 2 * Self.thickness, .panel)
  }

  /// Across, down at the middle, across: no line that would need smoothing.
  private func draw(_ arrow: CardPlan.Arrow, in bitmap: inout CardBitmap) {
    let (x1, y1) = (x(arrow.from.lane), y(arrow.from.row))
    let (x2, y2) = (x(arrow.to.lane), y(arrow.to.row))
    let isRightward = x1 < x2
    let half = Self.thickness / 2
    let tip = isRightward ? x2 - 14 : x2 + 14
    let end = isRightward ? tip - 16 : tip + 16
    let middle = isRightward ? x2 - 70 : x2 + 70
    bitmap.fill(
      x: (min(x1, middle) - half)..<(max(x1, middle) + half), y: (y1 - half)..<(y1 + half),
      arrow.color)
    bitmap.fill(
      x: (middle - half)..<(middle + half), y: (min(y1, y2) - half)..<(max(y1, y2) + half),
      arrow.color)
    bitmap.fill(
      x: min(middle - half, end)..<max(middle + half, end), y: (y2 - half)..<(y2 + half),
      arrow.color)
    bitmap.fillHead(tip: tip, y2, isRightward: isRightward, length: 26, arrow.color)
  }

  private func x(_ lane: Int) -> Int {
    Self.width * (2 * lane + 1) / (2 * max(2, plan.laneCount))
  }

  private func y(_ row: Int) -> Int {
    let rows = max(9, (plan.marks.map(\.row).max() ?? 0) + 1)
    return Self.top + 26 + row * (Self.bottom - Self.top - 26) / rows
  }
}
