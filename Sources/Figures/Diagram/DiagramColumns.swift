import Traces

/// Where everything stands from left to right.
struct DiagramColumns: Sendable, Hashable {
  /// Where the words of one process stand.
  struct Words: Sendable, Hashable {
    var side: DiagramSide
    /// The side of the mark and name of the process, in a column that several share.
    var nameX: Int?
    /// The right edge of the line numbers.
    var numberX: Int
    /// The edge next to the lifeline.
    var textX: Int
  }

  /// By process.
  let lifelines: [Int]
  /// By object; nothing for one that nobody touches.
  let tubes: [DiagramTube?]
  /// By route: where it goes down.
  let tracks: [Int]
  /// By process.
  let words: [Words]
  let width: Int
  private let channels: [DiagramChannel]

  init(_ plan: DiagramPlan) {
    let tubeTracks = Self.tubeTracks(plan)
    let besideTracks = Self.besideTracks(plan)
    let channels = Self.channels(plan, tubeTracks, besideTracks)
    let places = Self.places(plan, channels)
    let words = plan.trace.processes.indices.map {
      Self.words(of: $0, plan, places.lifelines)
    }
    self.channels = channels
    lifelines = places.lifelines
    tubes = places.tubes
    self.words = words
    tracks = plan.routes.indices.map { index in
      Self.x(of: plan.routes[index], index, places, tubeTracks, besideTracks)
    }
    width = Self.width(plan, places.lifelines, words)
  }

  /// Where the label on one side of a lifeline begins, or ends at its left.
  func standX(_ process: Int, _ side: DiagramSide, _ plan: DiagramPlan) -> Int {
    let channel = Self.channel(process, side, plan)
    let bank = side == .right ? channels[channel].left : channels[channel].right
    return lifelines[process] + side.sign * (bank.tracksWidth + 2)
  }
}

// MARK: Tracks

extension DiagramColumns {
  /// One side of one lifeline.
  private struct Flank: Hashable {
    var process: Int
    var side: DiagramSide
  }

  /// The routes that share a place to go down in.
  private struct Bundle {
    /// By route.
    private(set) var tracks: [Int: Int] = [:]
    let count: Int

    init(_ routes: [Int], _ plan: DiagramPlan) {
      let tracks = DiagramTracks(routes.map { plan.interval(of: plan.routes[$0]) })
      for (route, track) in zip(routes, tracks.tracks) { self.tracks[route] = track }
      count = tracks.count
    }

    func mirrored() -> Bundle {
      var bundle = self
      bundle.tracks = tracks.mapValues { count - 1 - $0 }
      return bundle
    }
  }

  private static func tubeTracks(_ plan: DiagramPlan) -> [Int: Bundle] {
    var routes: [Int: [Int]] = [:]
    for (index, route) in plan.routes.enumerated() {
      if case .through(let object) = route.way { routes[object, default: []].append(index) }
    }
    return routes.mapValues { routes in
      let rightwards = routes.count { plan.routes[$0].fromProcess < plan.routes[$0].toProcess }
      let bundle = Bundle(routes, plan)
      return rightwards * 2 > routes.count ? bundle.mirrored() : bundle
    }
  }

  private static func besideTracks(_ plan: DiagramPlan) -> [Flank: Bundle] {
    var routes: [Flank: [Int]] = [:]
    for (index, route) in plan.routes.enumerated() {
      guard case .beside(let side) = route.way else { continue }
      routes[Flank(process: route.toProcess, side: side), default: []].append(index)
    }
    return routes.mapValues { Bundle($0, plan) }
  }

  private static func x(
    of route: DiagramRoute, _ index: Int, _ places: Places, _ tubeTracks: [Int: Bundle],
    _ besideTracks: [Flank: Bundle]
  ) -> Int {
    switch route.way {
    case .birth: return places.lifelines[route.toProcess]
    case .ending: return places.lifelines[route.fromProcess]
    case .through(let object):
      let track = tubeTracks[object]?.tracks[index] ?? 0
      return places.tubes[object]?.x(ofTrack: track) ?? 0
    case .beside(let side):
      let track = besideTracks[Flank(process: route.toProcess, side: side)]?.tracks[index] ?? 0
      let distance = DiagramMetrics.textGap + 4 + track * DiagramMetrics.trackGap
      return places.lifelines[route.toProcess] + side.sign * distance
    }
  }
}

// MARK: Channels

extension DiagramColumns {
  private struct Places {
    var lifelines: [Int] = []
    var tubes: [DiagramTube?]
  }

  /// The index of the channel on one side of a lifeline; a process alone has one at its left.
  private static func channel(_ process: Int, _ side: DiagramSide, _ plan: DiagramPlan) -> Int {
    let isAlone = plan.trace.processes.count == 1
    return isAlone ? 0 : side == .right ? process : process - 1
  }

  private static func channels(
    _ plan: DiagramPlan, _ tubeTracks: [Int: Bundle], _ besideTracks: [Flank: Bundle]
  ) -> [DiagramChannel] {
    let count = plan.trace.processes.count
    var channels = [DiagramChannel](repeating: DiagramChannel(), count: max(1, count - 1))
    for (flank, bundle) in besideTracks {
      channels.update(flank.process, flank.side, plan) { $0.trackCount = bundle.count }
    }
    for (stand, label) in plan.stands {
      let width = label.columns * DiagramMetrics.smallColumn + 6
      channels.update(stand.process, stand.side, plan) { $0.labelWidth = max($0.labelWidth, width) }
    }
    for object in plan.trace.objects.indices where !plan.users[object].isEmpty {
      channels[channel(of: object, plan)].tubes.append(tube(object, plan, tubeTracks[object]))
    }
    for process in 0..<max(0, count - 1) {
      let headers = headerWidth(process, plan) / 2 + headerWidth(process + 1, plan) / 2
      channels[process].widthMin = max(DiagramMetrics.channelMin, headers + DiagramMetrics.textGap)
    }
    return channels
  }

  /// An object stands in the middle of those who use it.
  private static func channel(of object: Int, _ plan: DiagramPlan) -> Int {
    let processes = plan.users[object].map { plan.trace.events[$0].process }
    let middle = ((processes.min() ?? 0) + (processes.max() ?? 0)) / 2
    return max(0, min(middle, plan.trace.processes.count - 2))
  }

  private static func tube(_ object: Int, _ plan: DiagramPlan, _ bundle: Bundle?) -> DiagramTube {
    var widths = [Int](repeating: 0, count: bundle?.count ?? 0)
    for (route, track) in bundle?.tracks ?? [:] {
      let width = plan.routes[route].label.columns * DiagramMetrics.smallColumn
      widths[track] = max(widths[track], width)
    }
    let name = DiagramText(plan.trace.objects[object].name)
    return DiagramTube(
      object: object, name: name.cut(to: DiagramMetrics.processColumnsMax), labelWidths: widths)
  }

  /// Of a process's mark and name above its lifeline.
  static func headerWidth(_ process: Int, _ plan: DiagramPlan) -> Int {
    plan.labels[process].columns * DiagramMetrics.column + 18
  }

  private static func places(_ plan: DiagramPlan, _ channels: [DiagramChannel]) -> Places {
    var places = Places(tubes: Array(repeating: nil, count: plan.trace.objects.count))
    let count = plan.trace.processes.count
    var x = count == 1 ? DiagramMetrics.margin : leftWidth(plan)
    if count > 1 { places.lifelines.append(x) }
    for channel in channels where count > 0 {
      for tube in channel.tubes(from: x) { places.tubes[tube.object] = tube }
      x += channel.width
      places.lifelines.append(x)
    }
    return places
  }
}

// MARK: Words

extension DiagramColumns {
  private static func leftWidth(_ plan: DiagramPlan) -> Int {
    let header = headerWidth(0, plan) / 2
    guard plan.textSide(of: 0) == .left else { return header + DiagramMetrics.margin }
    let words = DiagramMetrics.textGap + numberWidth(plan) + textWidth([0], plan)
    return max(header, words) + DiagramMetrics.margin
  }

  /// Of the column of line numbers, with the gap behind it.
  private static func numberWidth(_ plan: DiagramPlan) -> Int {
    let columns = plan.texts.map { DiagramText.columns($0.lineNumber) }.max() ?? 0
    return columns == 0 ? 0 : (columns + 1) * DiagramMetrics.column
  }

  private static func textWidth(_ processes: Set<Int>, _ plan: DiagramPlan) -> Int {
    let events = plan.trace.events.indices.filter {
      processes.contains(plan.trace.events[$0].process)
    }
    return (events.map { plan.texts[$0].text.columns }.max() ?? 0) * DiagramMetrics.column
  }

  private static func words(of process: Int, _ plan: DiagramPlan, _ lifelines: [Int]) -> Words {
    let numbers = numberWidth(plan)
    let gap = numbers == 0 ? 0 : DiagramMetrics.column
    if plan.textSide(of: process) == .left {
      let x = lifelines[process] - DiagramMetrics.textGap
      return Words(side: .left, nameX: nil, numberX: x, textX: x - numbers)
    }
    guard plan.arrangement == .margin, let last = lifelines.last else {
      let x = lifelines[process] + DiagramMetrics.textGap
      return Words(side: .right, nameX: nil, numberX: x + numbers - gap, textX: x + numbers)
    }
    let nameX = last + DiagramMetrics.textGap * 2
    let names = (plan.labels.map(\.columns).max() ?? 0) * DiagramMetrics.column
    let x = nameX + names + 18 + DiagramMetrics.column
    return Words(side: .right, nameX: nameX, numberX: x + numbers - gap, textX: x + numbers)
  }

  private static func width(_ plan: DiagramPlan, _ lifelines: [Int], _ words: [Words]) -> Int {
    let headers = plan.trace.processes.indices.map {
      lifelines[$0] + headerWidth($0, plan) / 2
    }
    let texts = plan.trace.processes.indices.map { process in
      words[process].side == .left ? 0 : words[process].textX + textWidth([process], plan)
    }
    return (headers + texts).reduce(0, max) + DiagramMetrics.margin
  }
}

extension [DiagramChannel] {
  fileprivate mutating func update(
    _ process: Int, _ side: DiagramSide, _ plan: DiagramPlan,
    _ change: (inout DiagramChannel.Bank) -> Void
  ) {
    let isAlone = plan.trace.processes.count == 1
    let index = isAlone ? 0 : side == .right ? process : process - 1
    guard indices.contains(index) else { return }
    if side == .right { change(&self[index].left) } else { change(&self[index].right) }
  }
}
