import Basics

/// What was rendered the last time, for whoever renders one site again and again.
package final class RenderingMemory: Sendable {
  /// By their place in the site.
  typealias Pages = Remembered<PageBody, Diagnosed<[UInt8]>>

  /// Their texts, without frames.
  let bodies = Pages()
  /// The pages that nobody wrote.
  let generated = Remembered<PageSurroundings, FileTree>()
  private let written = Remembered<PageSurroundings, Pages>()

  package init() {}

  /// The pages that were rendered in `surroundings`, frame included; none yet
  /// where they are not those of the last time.
  func pages(in surroundings: PageSurroundings) -> Pages {
    written.output(of: surroundings) { _ in Remembered() }
  }
}
