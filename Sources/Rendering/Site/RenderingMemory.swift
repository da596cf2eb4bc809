import Basics
import Synchronization

/// What was rendered the last time, for whoever renders one site again and again.
///
/// A class with a lock, because whoever renders owns it and pages are rendered by several threads.
package final class RenderingMemory: Sendable {
  /// The texts of pages, by their place in the site.
  let bodies = Remembered<PageBody, Diagnosed<[UInt8]>>()
  private let latest = Mutex<(surroundings: PageSurroundings, pages: RenderedPages)?>(nil)

  package init() {}

  /// The pages that were rendered in `surroundings`; none yet where they are not those of the last
  /// time.
  func pages(in surroundings: PageSurroundings) -> RenderedPages {
    latest.withLock { latest in
      if let latest, latest.surroundings == surroundings { return latest.pages }
      let pages = RenderedPages()
      latest = (surroundings, pages)
      return pages
    }
  }
}

/// The pages that were rendered in some surroundings.
///
/// A class with a lock, because several threads render.
final class RenderedPages: Sendable {
  /// By their place in the site, frame included.
  let written = Remembered<PageBody, Diagnosed<[UInt8]>>()
  private let generated = Mutex<FileTree?>(nil)

  /// Those that nobody wrote.
  func generated(orMade make: () -> FileTree) -> FileTree {
    if let known = generated.withLock({ $0 }) { return known }
    let made = make()
    generated.withLock { $0 = made }
    return made
  }
}
