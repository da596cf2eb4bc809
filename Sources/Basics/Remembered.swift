import Synchronization

/// What was made at each place the last time, so that what is made of an equal input need not be made
/// again.
///
/// The input has to be everything that decides the output: then a result that is remembered is as
/// good as a new one. A class with a lock, because pages are made by several threads at a time;
/// whoever makes them more than once owns it.
package final class Remembered<Input: Equatable & Sendable, Output: Sendable>: Sendable {
  private struct Made: Sendable {
    var input: Input
    var output: Output
  }

  private let made = Mutex<[RelativePath?: Made]>([:])

  package init() {}

  /// The output at `place`: the one of the last time where `input` is the same, and what `make` makes
  /// of it otherwise.
  package func output(
    at place: RelativePath, of input: Input, make: (Input) -> Output
  ) -> Output {
    remembered(place, input, make)
  }

  /// The output where there is only one place.
  package func output(of input: Input, make: (Input) -> Output) -> Output {
    remembered(nil, input, make)
  }

  private func remembered(
    _ place: RelativePath?, _ input: Input, _ make: (Input) -> Output
  ) -> Output {
    if let last = made.withLock({ $0[place] }), last.input == input { return last.output }
    let output = make(input)
    made.withLock { $0[place] = Made(input: input, output: output) }
    return output
  }
}
