package import Basics

/// Everything that is said about one program and its run, from whatever places.
package struct RunAttributes: Sendable, Hashable {
  package var treatment: Treatment
  package var standardInput: String
  package var arguments: [String]
  package var limits: Limits
  /// Names for the processes, in order of birth; they are the words of the recording, too.
  package var lanes: [String]
  /// Nothing for a program that runs alone.
  package var part: ScenePart?
  package var tracing: Tracing
  /// Whether the output is a measurement, which is never the same again.
  package var isVolatile: Bool
  /// What must be true of a measurement.
  package var checks: [Check]
  /// The one processor on which all processes run; nothing for any.
  package var processor: Int?
  /// Whether it must leave something behind, and may.
  package var expectsLeaks: Bool
  package var table: TableUse?
  package var chart: ChartSpec?

  package init(
    treatment: Treatment = .run(expecting: .exit(0)), standardInput: String = "",
    arguments: [String] = [], limits: Limits = Limits(), lanes: [String] = [],
    part: ScenePart? = nil, tracing: Tracing = .none, isVolatile: Bool = false,
    checks: [Check] = [], processor: Int? = nil, expectsLeaks: Bool = false,
    table: TableUse? = nil, chart: ChartSpec? = nil
  ) {
    self.treatment = treatment
    self.standardInput = standardInput
    self.arguments = arguments
    self.limits = limits
    self.lanes = lanes
    self.part = part
    self.tracing = tracing
    self.isVolatile = isVolatile
    self.checks = checks
    self.processor = processor
    self.expectsLeaks = expectsLeaks
    self.table = table
    self.chart = chart
  }

  /// What attributes, free of contradictions, mean together.
  ///
  /// `usual` is what is done with a fence that says nothing but perhaps its name.
  package static func resolve(
    _ given: [GivenAttribute], policy: LimitPolicy, usual: Treatment = .run(expecting: .exit(0))
  ) -> Diagnosed<RunAttributes> {
    let isSilent = given.allSatisfy { $0.key == .name }
    var attributes = RunAttributes()
    if isSilent { attributes.treatment = usual }
    for entry in given { attributes.apply(entry.attribute) }
    attributes.part = ScenePart(given)
    return policy.limits(given).then { limits in
      attributes.limits = limits
      return Diagnosed(attributes, given.complaintsAboutNeeds)
    }
  }

  private mutating func apply(_ attribute: FenceAttribute) {
    switch attribute {
    case .expect(let expectation): treatment = .run(expecting: expectation)
    case .expectRefusal(let words): treatment = .refuse(saying: words)
    case .noRun: treatment = .compileOnly
    case .skip(let reason): treatment = .skip(reason: reason)
    case .standardInput(let text): standardInput = text
    case .arguments(let words): arguments = words
    case .lanes(let labels): lanes = labels
    case .trace(let promise): tracing = promise
    case .volatile: isVolatile = true
    case .checks(let predicates): checks = predicates
    case .chart(let spec): chart = spec
    case .processor(let number): processor = number
    case .table(let use): table = use
    case .expectLeaks: expectsLeaks = true
    case .hidden, .snippet, .group, .limit, .name, .scene, .role, .cue: break
    }
  }
}
