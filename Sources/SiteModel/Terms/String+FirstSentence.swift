extension String {
  /// Up to a full stop before a space; all of it where there is none.
  package var firstSentence: String {
    guard let stop = ranges(of: ". ").first else { return self }
    return self[..<stop.lowerBound] + "."
  }
}
