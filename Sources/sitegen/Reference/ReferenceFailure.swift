/// Why a page of the reference cannot be written: an example of ours is wrong.
struct ReferenceFailure: Error {
  /// A sentence without a full stop.
  let problem: String

  init(_ problem: String) { self.problem = problem }
}
