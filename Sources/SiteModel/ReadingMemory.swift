import Basics
import Snippets

/// What was read the last time, for whoever reads one project again and again.
package final class ReadingMemory: Sendable {
  /// By their place in the project.
  let pages = Remembered<ParsedPage.Source, ParsedPage>()
  /// Of all files of their folder.
  let libraries = Remembered<FileTree, Diagnosed<SnippetLibrary>>()

  package init() {}
}
