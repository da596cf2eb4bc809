import Basics
import SiteModel
import Testing

/// Fences whose language is almost one that is run.
@Suite struct FenceLanguageTests {
  private func complaints(_ info: String) -> String {
    var sources = FileTree()
    sources[path("Content/site.yml")] = Array("title: T\n".utf8)
    sources[path("Content/a.md")] = Array("# A\n\n````\(info)\nx\n````\n".utf8)
    return Manuscript.read(sources).diagnostics.rendered
  }

  @Test(arguments: [
    ("swfit", "swfit", "swift"), ("swif name=a", "swif", "swift"), ("bsah", "bsah", "bash"),
    ("{.sh}", "{.sh}", "sh"), ("{#one .swift .wide}", "{#one .swift .wide}", "swift"),
    ("{swfit} more", "{swfit}", "swift"), ("{c, echo=no}", "{c, echo=no}", "c"),
    ("ouput", "ouput", "output"), ("Output", "Output", "output"), ("fact x", "fact", "facts"),
  ])
  func `a near miss names what was meant`(_ info: String, written: String, meant: String) {
    #expect(
      complaints(info) == """
        Content/a.md:3:5+\(written.utf8.count): warning: Fence '\(written)' is only shown; did \
        you mean '\(meant)'? [Write '\(meant)', or 'text' for what is only shown]
        """)
  }

  @Test(arguments: [
    "", "text", "ini", "css", "yaml", "json", "console", "diff", "markdown", "js", "hs", "cs",
    "cpp", "h", "zsh", "shell", "csh", "dash", "scala", "make", "{.python}", "{=html}", "{}", "{.}",
  ])
  func `other languages are only shown`(_ info: String) { #expect(complaints(info) == "") }
}
