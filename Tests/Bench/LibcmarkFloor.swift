import CCmark
import Glibc

/// The least that any generator over libcmark must do: read, parse, render, write.
struct LibcmarkFloor {
  var input: String
  var output: String

  /// Renders every `.md` file of `input` to `output`.
  func run() throws(BenchFailure) {
    mkdir(output, 0o755)
    guard let stream = opendir(input) else { throw BenchFailure("\(input) cannot be read") }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      guard name.hasSuffix(".md") else { continue }
      try render("\(input)/\(name)", to: "\(output)/\(name.dropLast(3)).html")
    }
  }

  private func render(_ source: String, to target: String) throws(BenchFailure) {
    guard let file = fopen(source, "r"), let result = fopen(target, "w") else {
      throw BenchFailure("\(source) or \(target) cannot be opened")
    }
    defer {
      fclose(file)
      fclose(result)
    }
    guard let document = cmark_parse_file(file, CMARK_OPT_DEFAULT) else {
      throw BenchFailure("\(source) cannot be parsed")
    }
    defer { cmark_node_free(document) }
    let html = cmark_render_html(document, CMARK_OPT_DEFAULT)
    defer { free(html) }
    fputs(html, result)
  }
}
