import Basics
import Pipeline
import Rendering
import SiteModel
import Testing

/// A build that remembers makes the same site as one that does not.
@Suite struct BuildMemoryTests {
  private static let first = [
    "Content/site.yml": "title: Trial\n", "Content/index.md": "# Home\n\nSee [other](other.md).\n",
    "Content/other.md": "---\ntitle: Other\n---\n\nWords\n", "Content/picture.svg": "<svg/>",
  ]

  @Test(arguments: [
    [:], ["Content/other.md": "---\ntitle: Other\n---\n\nNew words\n"],
    ["Content/other.md": "---\ntitle: Renamed\n---\n\nWords\n"],
    ["Content/other.md": "---\ntitle: Other\ndraft: true\n---\n\nWords\n"],
    ["Content/site.yml": "title: Renamed\n"], ["Content/site.yml": "title: Trial\nhtml: escape\n"],
    ["Content/new.md": "# New\n"], ["Content/index.md": "[gone](gone.md)\n"],
    ["Content/other.md": "---\ntitle: Other\ntags: [new]\n---\n\nWords\n"],
    ["Content/other.md": "---\ntitle: Other\naliases: [old]\n---\n\nWords\n"],
    ["Content/other.md": "---\ntitle: Other\ndescription: What it says.\n---\n\nWords\n"],
    ["Content/site.yml": "title: Trial\nbase-url: https://example.org/trial/\n"],
    ["Content/404.html": "Our own\n"], ["Theme/page.mustache": "{{title}}: {{{body}}}"],
    ["Theme/strings/en.yml": "not-found: Nothing is here\n"],
    ["Theme/extra.css": "p { color: red }\n"],
  ])
  func `whatever changes, nothing is old`(change: [String: String]) async {
    let memory = BuildMemory()
    _ = await built(Self.first, memory)
    let files = Self.first.merging(change) { $1 }
    let (remembering, anew) = (await built(files, memory), await built(files, BuildMemory()))
    #expect(remembering.files == anew.files)
    #expect(remembering.diagnostics == anew.diagnostics)
  }

  private func built(_ files: [String: String], _ memory: BuildMemory) async -> BuiltSite {
    var sources = FileTree()
    var theme = FileTree()
    for (name, text) in files {
      guard let path = RelativePath(name) else { continue }
      let isOfTheme = name.hasPrefix("Theme/")
      if isOfTheme { theme[path] = Array(text.utf8) } else { sources[path] = Array(text.utf8) }
    }
    return await siteWithoutPrograms(
      from: Manuscript.read(sources, memory: memory.reading), theme: Theme.read(theme),
      memory: memory)
  }
}
