/// Something that the interface says, by its key in `en.yml` and in every other language's file.
package enum Phrase: String, Sendable, Hashable, CaseIterable {
  case pages
  case onThisPage = "on-this-page"
}
