import Basics
import SiteModel
import Snippets

extension Snippet {
  /// Whether a complaint is about how the program was written: about its file or its fence, or about
  /// what was recorded of it.
  func isMeant(by complaint: Diagnostic) -> Bool {
    guard let place = complaint.location else { return false }
    if [recordingFile, tracePlace].contains(place.path) { return true }
    guard place.path == location.path else { return false }
    // A page holds other programs, too.
    return isFile || lines.contains(place.range.start.line)
  }

  private var recordingFile: RelativePath? {
    guard case .file(let path) = recordingPlace else { return nil }
    return path
  }

  private var isFile: Bool {
    location.path.components.first.map(String.init) == Manuscript.snippetsName
  }

  /// From the line that opens the fence to the one that closes it.
  private var lines: ClosedRange<Int> {
    let first = location.range.start.line
    let last = parts.filter { $0.path == location.path }.map { $0.firstLine + $0.indents.count }
    return first...max(first, last.max() ?? first)
  }
}

extension Manuscript {
  /// The program and those that run together with it.
  func roles(of snippet: Snippet) -> [Snippet] {
    guard let scene = snippet.scene else { return [snippet] }
    return snippets.filter { $0.scene?.id == scene.id }
  }
}
