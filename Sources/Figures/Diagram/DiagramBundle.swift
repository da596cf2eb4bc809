/// The routes that share a place to go down in.
struct DiagramBundle: Sendable, Hashable {
  /// By route.
  private(set) var tracks: [Int: Int] = [:]
  let count: Int

  init(_ routes: [Int], _ plan: DiagramPlan) {
    let tracks = DiagramTracks(routes.map { plan.interval(of: plan.routes[$0]) })
    for (route, track) in zip(routes, tracks.tracks) { self.tracks[route] = track }
    count = tracks.count
  }

  func mirrored() -> DiagramBundle {
    var bundle = self
    bundle.tracks = tracks.mapValues { count - 1 - $0 }
    return bundle
  }
}
