import Traces

/// The channels between all lifelines, from left to right, before they have a place.
struct DiagramChannels: Sendable, Hashable {
  private(set) var channels: [DiagramChannel]
  private let processCount: Int

  init(_ plan: DiagramPlan, _ bundles: DiagramBundles) {
    processCount = plan.trace.processes.count
    channels = Array(
      repeating: DiagramChannel(plan.arrangement), count: max(1, processCount - 1))
    for (flank, bundle) in bundles.flanks {
      update(flank) { $0.trackCount = bundle.count }
    }
    for (stand, label) in plan.stands {
      let width = label.columns * DiagramMetrics.smallColumn + 6
      update(stand.flank) { $0.labelWidth = max($0.labelWidth, width) }
    }
    for object in plan.trace.objects.indices where !plan.users[object].isEmpty {
      let tube = Self.tube(object, plan, bundles.objects[object])
      channels[Self.channel(of: object, plan)].tubes.append(tube)
    }
    for channel in channels.indices {
      let columns = Self.columns(of: channels[channel].tubes, plan)
      for (tube, column) in columns.enumerated() { channels[channel].tubes[tube].column = column }
    }
    guard plan.arrangement != .compact else { return }
    for process in plan.trace.processes.indices.dropLast() {
      let headers = plan.headerWidth(of: process) / 2 + plan.headerWidth(of: process + 1) / 2
      channels[process].widthMin = max(
        channels[process].widthMin, headers + DiagramMetrics.textGap)
    }
  }

  /// What the wires of one side of a lifeline take of the channel there.
  func bank(_ flank: DiagramFlank) -> DiagramChannel.Bank {
    let channel = channels[flank.channel(of: processCount)]
    return flank.side == .right ? channel.left : channel.right
  }

  private mutating func update(
    _ flank: DiagramFlank, _ change: (inout DiagramChannel.Bank) -> Void
  ) {
    let index = flank.channel(of: processCount)
    switch flank.side {
    case .right: change(&channels[index].left)
    case .left: change(&channels[index].right)
    }
  }

  /// An object stands in the middle of those who use it.
  private static func channel(of object: Int, _ plan: DiagramPlan) -> Int {
    let processes = plan.users[object].map { plan.trace.events[$0].process }
    let middle = ((processes.min() ?? 0) + (processes.max() ?? 0)) / 2
    return max(0, min(middle, plan.trace.processes.count - 2))
  }

  /// One each, but where room is scarce one for all that are used one after the other.
  private static func columns(of tubes: [DiagramTube], _ plan: DiagramPlan) -> [Int] {
    guard plan.arrangement == .compact else { return Array(tubes.indices) }
    let spans = tubes.map { tube in
      let places = plan.users[tube.object].map { plan.places[$0] }
      // One place more: the name of the next object stands above its first event.
      return (places.first ?? 0)...((places.last ?? 0) + 1)
    }
    return DiagramTracks(spans).tracks
  }

  private static func tube(
    _ object: Int, _ plan: DiagramPlan, _ bundle: DiagramBundle?
  ) -> DiagramTube {
    var widths = [Int](repeating: 0, count: bundle?.count ?? 0)
    for (route, track) in bundle?.tracks ?? [:] {
      let width = plan.routes[route].label.columns * DiagramMetrics.smallColumn
      widths[track] = max(widths[track], width)
    }
    let name = DiagramText(plan.trace.objects[object].name)
    return DiagramTube(
      object: object, name: name.cut(to: DiagramMetrics.processColumnsMax), labelWidths: widths,
      plan.arrangement)
  }
}
