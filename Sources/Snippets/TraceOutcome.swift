package import Traces

/// What came of the traced run of an action.
package enum TraceOutcome: Sendable, Hashable, Codable {
  /// Two traced runs gave this very trace.
  case traced(Trace)
  /// Two traced runs gave different ones.
  case varying(Trace, Trace)
  /// The traced run did not print what the untraced one did; a difference as text.
  case disagreed(String)
  /// The programs make more calls than a picture can show.
  case tooLong
  /// This machine lets nobody trace; why.
  case refused(String)
}
