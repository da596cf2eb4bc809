import Traces

/// Where everything stands from left to right.
struct DiagramColumns: Sendable, Hashable {
  /// By process.
  let lifelines: [Int]
  /// By object; nothing for one that nobody touches.
  let tubes: [DiagramTube?]
  /// By route: where it goes down.
  private(set) var tracks: [Int] = []
  /// By process.
  let words: [DiagramWordColumn]
  let width: Int
  private let channels: DiagramChannels

  init(_ plan: DiagramPlan) {
    let bundles = DiagramBundles(plan)
    channels = DiagramChannels(plan, bundles)
    var lifelines: [Int] = []
    var tubes = [DiagramTube?](repeating: nil, count: plan.trace.objects.count)
    var x = Self.left(plan)
    if plan.trace.processes.count > 1 { lifelines.append(x) }
    for channel in channels.channels {
      for tube in channel.tubes(from: x) { tubes[tube.object] = tube }
      x += channel.width
      lifelines.append(x)
    }
    let words = plan.trace.processes.indices.map {
      DiagramWordColumn(of: $0, plan, lifelines: lifelines)
    }
    self.lifelines = lifelines
    self.tubes = tubes
    self.words = words
    width = Self.right(plan, lifelines, words) + DiagramMetrics.margin
    tracks = plan.routes.indices.map { track(of: $0, plan.routes[$0], bundles) }
  }

  /// How many columns of words a picture for a phone has room for.
  var textColumnsLeft: Int {
    let left = words.map(\.textX).max() ?? 0
    let room = DiagramMetrics.narrowWidth - DiagramMetrics.margin - left
    return max(DiagramMetrics.narrowColumnsMin, room / DiagramMetrics.column)
  }

  /// Where the label on one side of a lifeline begins, or ends at its left.
  func standX(_ flank: DiagramFlank) -> Int {
    lifelines[flank.process] + flank.side.sign * (channels.bank(flank).tracksWidth + 2)
  }

  private func track(of index: Int, _ route: DiagramRoute, _ bundles: DiagramBundles) -> Int {
    switch route.way {
    case .birth: return lifelines[route.toProcess]
    case .ending: return lifelines[route.fromProcess]
    case .through(let object):
      return tubes[object]?.x(ofTrack: bundles.objects[object]?.tracks[index] ?? 0) ?? 0
    case .beside(let side):
      let flank = DiagramFlank(process: route.toProcess, side: side)
      let track = bundles.flanks[flank]?.tracks[index] ?? 0
      let distance = DiagramMetrics.textGap + 4 + track * DiagramMetrics.trackGap
      return lifelines[route.toProcess] + side.sign * distance
    }
  }

  /// Where the first lifeline stands, or the channel before a lifeline alone.
  private static func left(_ plan: DiagramPlan) -> Int {
    guard plan.trace.processes.count > 1 else { return DiagramMetrics.margin }
    guard plan.arrangement != .compact else { return DiagramMetrics.margin }
    let header = plan.headerWidth(of: 0) / 2
    guard plan.textSide(of: 0) == .left else { return header + DiagramMetrics.margin }
    let words = DiagramMetrics.textGap + plan.numberWidth + plan.textWidth(of: 0)
    return max(header, words) + DiagramMetrics.margin
  }

  /// Where the last word ends.
  private static func right(
    _ plan: DiagramPlan, _ lifelines: [Int], _ words: [DiagramWordColumn]
  ) -> Int {
    plan.trace.processes.indices.reduce(0) { right, process in
      let header = lifelines[process] + plan.headerReach(of: process)
      guard words[process].side == .right else { return max(right, header) }
      return max(right, header, words[process].textX + plan.textWidth(of: process))
    }
  }
}
