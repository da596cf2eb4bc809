/// A question that can be asked of every mechanism, and that a program can answer by trying.
public enum Property: String, Sendable, CaseIterable {
  case keepsMessagesApart = "keeps messages apart"
  case isTwoWay = "one descriptor, both ways"
  case holdsBack = "holds a fast sender back"
  case wakesPoll = "wakes poll"
  case tellsOfTheEnd = "tells when the other has gone"
  case keepsItsData = "data outlives its processes"
}
