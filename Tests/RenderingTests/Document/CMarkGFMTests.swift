import Basics
import Foundation
import HTML
import Markdown
import Rendering
import Testing

/// Real files give the HTML that cmark-gfm gives, up to white space.
struct CMarkGFMTests {
  private static let program = "/usr/bin/cmark-gfm"
  private static var isPresent: Bool {
    FileManager.default.isExecutableFile(atPath: program)
      && SpecExample.isPresent("gfm-0.29.txt")
  }

  private static var files: [String] {
    let shared = SpecExample.folder + "../"
    let folders = ["seeds", "spec"]
    return folders.flatMap { folder in
      (FileManager.default.enumerator(atPath: shared + folder)?.compactMap { $0 as? String } ?? [])
        .filter { $0.hasSuffix(".txt") }.sorted().map { shared + folder + "/" + $0 }
    }
  }

  /// What cmark-gfm writes for a file; it is short enough for one read to the end.
  private func reference(_ file: String) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CMarkGFMTests.program)
    process.arguments =
      ["table", "strikethrough", "autolink", "tasklist"].flatMap { ["-e", $0] } + [
        "--unsafe", file,
      ]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func normalised(_ html: String) -> [String] {
    html.replacingOccurrences(of: ">", with: "> ").replacingOccurrences(of: "<", with: " <")
      .split(whereSeparator: \.isWhitespace).map(String.init)
  }

  @Test(.enabled(if: isPresent, "cmark-gfm or shared/spec is absent"))
  func `real files give the HTML of cmark-gfm`() throws {
    #expect(CMarkGFMTests.files.count >= 7)
    for file in CMarkGFMTests.files {
      let document = Document.parse(
        try String(contentsOfFile: file, encoding: .utf8), dialect: .gfm
      ).value
      let html = DocumentRenderer(html: .allow).render(document).value.serialized()
      let ours = normalised(String(decoding: html, as: UTF8.self))
      let theirs = normalised(try reference(file))
      let difference = zip(ours, theirs).first { $0 != $1 }
      #expect(difference == nil && ours.count == theirs.count, "\(file)")
    }
  }
}
