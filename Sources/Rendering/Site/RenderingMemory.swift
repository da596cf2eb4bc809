import Basics

/// What was rendered the last time, for whoever renders one site again and again.
package final class RenderingMemory: Sendable {
  /// The texts of pages, by their place in the site.
  let bodies = Remembered<PageBody, Diagnosed<[UInt8]>>()

  package init() {}
}
