import ArgumentParser
import Basics
import HTML
import Markdown
import Rendering
import Storage

/// `sitegen render`: Markdown to HTML, for editors and pipes; nothing is run.
struct RenderCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Markdown to HTML on standard output; runs nothing.",
    usage: "sitegen render [<file>] [options]",
    discussion: """
      Reads FILE, or standard input. Complaints go to standard error.

      Example: sitegen render README.md --dialect gfm > readme.html
      """)

  @Argument(help: "The Markdown file; - for standard input.")
  var file = "-"
  @Option(help: "commonmark, gfm, or full: all that pages of a site can use.")
  var dialect: Dialect = .full
  @Option(help: "What becomes of raw HTML: allow, escape or sanitize.")
  var html: RawHTMLPolicy = .sanitize
  @Flag(help: "Print the tree of the document instead of HTML.")
  var ast = false

  func run() async throws {
    try await CommandRun.report {
      let bytes = try TextInput.read(file)
      let path = RelativePath(
        file == "-" ? "stdin" : file.split(separator: "/").joined(separator: "/"))
      let document = Document.parse(
        String(decoding: bytes, as: UTF8.self), path: path, dialect: dialect)
      let rendered = document.then {
        DocumentRenderer(html: html, hasHeadingIDs: dialect == .full).render($0)
      }
      var sources = FileTree()
      if let path { sources[path] = bytes }
      DiagnosticPrinter(sources: sources).print(rendered.diagnostics.sorted())
      if ast {
        Output.standardOutput.write(document.value.dump())
      } else {
        Output.standardOutput.write(rendered.value.serialized())
      }
    }
  }
}

extension Dialect: ExpressibleByArgument {}
extension RawHTMLPolicy: ExpressibleByArgument {}
