import Basics
import Foundation
import Pipeline
import SiteModel
import Storage
import Testing

/// This repository's own site, from its real sources; only its programs are not run.
@Suite struct OwnSiteTests {
  @Test func `its authors made no mistake`() async throws {
    let manuscript = try Manuscript.read(sources())
    #expect(manuscript.diagnostics.map(\.line) == [])
  }

  @Test func `every link inside of it leads somewhere, and every id is there once`() async throws {
    let files = await replaySite(from: try Manuscript.read(sources())).files
    let pages = files.paths.filter { $0.fileExtension == "html" }
    #expect(pages.count >= 12)
    var anchors: [RelativePath: Set<String>] = [:]
    for page in files.paths {
      let text = page.fileExtension == "html" ? files.text(at: page) ?? "" : ""
      let ids = values(of: "id", in: text)
      anchors[page] = Set(ids)
      #expect(Set(ids).count == ids.count, "\(page) has an id twice")
    }
    for page in pages {
      let text = files.text(at: page) ?? ""
      for href in Set(values(of: "href", in: text) + values(of: "src", in: text)) {
        #expect(leadsSomewhere(href, from: page, anchors), "\(page): \(href)")
      }
    }
  }

  private func leadsSomewhere(
    _ href: String, from page: RelativePath, _ anchors: [RelativePath: Set<String>]
  ) -> Bool {
    if href.contains(":") { return true }
    let parts = href.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    // What follows a question mark only tells versions of a file apart.
    let path = parts[0].split(separator: "?", omittingEmptySubsequences: false)[0]
    guard let target = target(decoded(path), from: page), let ids = anchors[target]
    else { return false }
    return parts.count < 2 || parts[1].isEmpty || ids.contains(decoded(parts[1]))
  }

  private func decoded(_ text: Substring) -> String {
    text.removingPercentEncoding ?? String(text)
  }

  private func target(_ path: String, from page: RelativePath) -> RelativePath? {
    if path.isEmpty { return page }
    // Only the page for a missing address, which may be shown at any depth, links from the root.
    var names = path.hasPrefix("/") ? [] : page.components.dropLast().map(String.init)
    for name in path.split(separator: "/").map(String.init) {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return RelativePath(names.joined(separator: "/"))
  }

  private func values(of attribute: String, in html: String) -> [String] {
    html.split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
      .compactMap { $0.split(separator: "\"", omittingEmptySubsequences: false).first }
      .map(String.init)
  }

  private func sources() throws -> FileTree {
    let checkout = Folder(#filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" })
    var sources = FileTree()
    for name in ["Content", "Snippets"] {
      let folder = try #require(RelativePath(name))
      sources = try sources.merging(checkout.read(below: folder))
    }
    return sources
  }
}
