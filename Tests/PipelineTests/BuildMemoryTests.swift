import Basics
import Pipeline
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
    for (name, text) in files {
      if let path = RelativePath(name) { sources[path] = Array(text.utf8) }
    }
    return await siteWithoutPrograms(
      from: Manuscript.read(sources, memory: memory.reading), memory: memory)
  }
}
