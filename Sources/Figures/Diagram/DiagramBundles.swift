/// All bundles of a plan: those inside objects, those beside lifelines.
struct DiagramBundles: Sendable, Hashable {
  /// By object; tracks count from its left edge.
  let objects: [Int: DiagramBundle]
  /// Tracks count outwards from the lifeline.
  let flanks: [DiagramFlank: DiagramBundle]

  init(_ plan: DiagramPlan) {
    var objects: [Int: [Int]] = [:]
    var flanks: [DiagramFlank: [Int]] = [:]
    for (index, route) in plan.routes.enumerated() {
      switch route.way {
      case .birth, .ending: break
      case .through(let object): objects[object, default: []].append(index)
      case .beside(let side):
        flanks[DiagramFlank(process: route.toProcess, side: side), default: []].append(index)
      }
    }
    self.objects = objects.mapValues { Self.inside($0, plan) }
    self.flanks = flanks.mapValues { DiagramBundle($0, plan) }
  }

  /// Tracks should count towards where most arrows come from.
  private static func inside(_ routes: [Int], _ plan: DiagramPlan) -> DiagramBundle {
    let rightwards = routes.count { plan.routes[$0].fromProcess < plan.routes[$0].toProcess }
    let bundle = DiagramBundle(routes, plan)
    return rightwards * 2 > routes.count ? bundle.mirrored() : bundle
  }
}
