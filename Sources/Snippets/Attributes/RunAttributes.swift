package import Basics

/// Everything that is said about one program and its run, from whatever places.
package struct RunAttributes: Sendable, Hashable {
  package var treatment: Treatment
  package var standardInput: String
  package var arguments: [String]
  package var limits: Limits
  /// Names for the processes, in order of birth; they are the words of the recording, too.
  package var lanes: [String]

  package init(
    treatment: Treatment = .run(expecting: .exit(0)), standardInput: String = "",
    arguments: [String] = [], limits: Limits = Limits(), lanes: [String] = []
  ) {
    self.treatment = treatment
    self.standardInput = standardInput
    self.arguments = arguments
    self.limits = limits
    self.lanes = lanes
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
    return policy.limits(given).map { limits in
      attributes.limits = limits
      return attributes
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
    case .hidden, .snippet, .group, .limit, .name: break
    }
  }
}
