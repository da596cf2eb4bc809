/// What a front-matter key of another tool means here.
package enum ForeignKey: Sendable, Hashable {
  case means(FrontMatter.Key)
  case ignored
}
