/// What is done with the program of a fence.
package enum Treatment: Sendable, Hashable {
  case run(expecting: Expectation)
  case compileOnly
  /// The compiler must refuse it and say this.
  case refuse(saying: String)
  case skip(reason: String)

  /// Nothing where the program is not even compiled.
  package var goal: Action.Goal? {
    switch self {
    case .run: .run
    case .compileOnly, .refuse: .compile
    case .skip: nil
    }
  }

  /// How a program that is run is supposed to end.
  package var expectation: Expectation? {
    if case .run(let expectation) = self { return expectation }
    return nil
  }

  /// How the program is supposed to end when that is not success.
  package var expectedFailure: ExpectedFailure? {
    switch self {
    case .run(.exit(0)), .compileOnly, .skip: nil
    case .run(let expectation): .ends(expectation)
    case .refuse(let words): .isRefused(saying: words)
    }
  }
}
