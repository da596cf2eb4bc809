/// What is said of the program of a file, in its header and by the fences that show it.
struct Said {
  var given: [GivenAttribute]
  /// Whether one of these places has a mistake that leaves open what it means.
  var isInDoubt: Bool
}
