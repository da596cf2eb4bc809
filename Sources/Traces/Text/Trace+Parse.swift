extension Trace {
  /// The trace of which `text` is the text, or the first line that is wrong.
  package static func parse(_ text: String) -> Result<Trace, TraceProblem> {
    do throws(TraceProblem) {
      return .success(try TraceReader(text).trace)
    } catch {
      return .failure(error)
    }
  }
}
