/// One page as the search sees it.
package struct SearchDocument: Sendable, Hashable {
  package init() {}
}
