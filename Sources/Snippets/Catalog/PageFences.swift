package import Basics

/// All fenced code blocks of one page, in the order in which they stand.
package struct PageFences: Sendable, Hashable {
  package var path: RelativePath
  /// Unnamed programs are called after it: `pipe-2`.
  package var slug: String
  package var fences: [Fence]
  /// What is done with a fence that says nothing.
  package var usualTreatment: Treatment
  /// The texts of the trace files among the pages, by their paths.
  package var traces: [RelativePath: String]
  /// The page of which it is a translation, by its index: the programs in fences there can be shown
  /// here by name.
  package var original: Int?

  package init(
    path: RelativePath, slug: String, fences: [Fence],
    usualTreatment: Treatment = .run(expecting: .exit(0)), traces: [RelativePath: String] = [:],
    original: Int? = nil
  ) {
    self.original = original
    self.path = path
    self.slug = slug
    self.fences = fences
    self.usualTreatment = usualTreatment
    self.traces = traces
  }

  /// Where the trace of a program or a scene of this page belongs: `Content/en/pipe.hello.trace`.
  func tracePath(of name: String) -> RelativePath? {
    let file = "\(path.stem).\(name).trace"
    return path.parent.map { $0.appending(file) } ?? RelativePath(file)
  }
}
