import Basics
import Snippets

extension Digest {
  /// Of what a translator has to read: title, description, and the text without what stands in its
  /// fences.
  static func prose(of page: PageText, without fences: [(index: Int, fence: Fence)]) -> Digest {
    var shared: Set<Int> = []
    for (_, fence) in fences {
      shared.formUnion(fence.firstLine..<(fence.firstLine + fence.lines.count))
    }
    var text: [UInt8] = []
    let lines = page.body.utf8.split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (offset, line) in lines.enumerated()
    where !shared.contains(page.bodyFirstLine + offset) {
      text += line
      text.append(UInt8(ascii: "\n"))
    }
    let matter = page.frontMatter
    return Digest(
      ofFields: [Array((matter.title ?? "").utf8), Array((matter.description ?? "").utf8), text])
  }
}
