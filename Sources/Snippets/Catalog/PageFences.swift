package import Basics

/// All fenced code blocks of one page, in the order in which they stand.
package struct PageFences: Sendable, Hashable {
  package var path: RelativePath
  /// Unnamed programs are called after it: `pipe-2`.
  package var slug: String
  package var fences: [Fence]
  /// What is done with a fence that says nothing.
  package var usualTreatment: Treatment

  package init(
    path: RelativePath, slug: String, fences: [Fence],
    usualTreatment: Treatment = .run(expecting: .exit(0))
  ) {
    self.path = path
    self.slug = slug
    self.fences = fences
    self.usualTreatment = usualTreatment
  }
}
