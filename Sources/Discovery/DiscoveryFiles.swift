package import Basics
package import SiteModel

/// What machines read of a site: where its pages are, what is new, every example with what it
/// printed, and what the search finds.
///
/// Files that need an absolute address are there only where `base-url` is known. A file that an
/// author has put there himself stays as it is. What `memory` knows of an equal page is not made
/// again.
package func discoveryFiles(
  of site: Site, memory: DiscoveryMemory = DiscoveryMemory()
) -> Diagnosed<FileTree> {
  var files = FileTree()
  let found =
    Sitemap(site).files + RobotsText(site).files + Feed.files(of: site)
    + ReadingGuide.files(of: site) + ExampleCatalog(site).files + Card.files(of: site)
    + site.searchFiles(memory)
  for file in found { files[file.path] = file.bytes }
  for path in site.assets.paths { files[path] = nil }
  for entry in site.entries { files[entry.page.output] = nil }
  return Diagnosed(files)
}
