/// What is wrong with a line of JSON.
struct JSONMistake: Error {
  let summary: String

  init(_ summary: String) { self.summary = summary }
}
