/// Why a check cannot be asked of a table.
struct CheckObstacle: Error {
  let summary: String

  init(_ summary: String) { self.summary = summary }
}
