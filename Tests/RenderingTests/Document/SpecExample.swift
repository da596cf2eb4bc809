import Foundation

/// An example of a specification text: Markdown, and the HTML it must give.
struct SpecExample: CustomStringConvertible {
  var number: Int
  var extensionName: String
  var markdown: String
  var html: String

  var description: String { "example \(number)" }

  static var folder: String {
    let root = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    return "/\(root)/../shared/spec/"
  }

  static func isPresent(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + name)
  }

  static func read(_ name: String) throws -> [SpecExample] {
    let text = try String(contentsOfFile: folder + name, encoding: .utf8)
    let fence = String(repeating: "`", count: 32)
    var examples: [SpecExample] = []
    var current: SpecExample?
    var isAnswer = false
    for line in text.components(separatedBy: "\n") {
      if line.hasPrefix(fence + " example") {
        let name = line.dropFirst(fence.count + 8).trimmingCharacters(in: .whitespaces)
        current = SpecExample(
          number: examples.count + 1, extensionName: name, markdown: "", html: "")
        isAnswer = false
      } else if line == fence, let example = current {
        examples.append(example)
        current = nil
      } else if current != nil, line == ".", !isAnswer {
        isAnswer = true
      } else if current != nil {
        let shown = line.replacingOccurrences(of: "→", with: "\t") + "\n"
        if isAnswer { current?.html += shown } else { current?.markdown += shown }
      }
    }
    return examples
  }
}
