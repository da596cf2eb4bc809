import Basics
import SiteModel
import Snippets

/// `examples.json`: every program of the site, where it is shown, how it had to end, what it printed
/// and what it asked of the kernel.
struct ExampleCatalog {
  /// Changes when a member goes away or means something else; new members do not change it.
  static let version = 1

  private let site: Site
  /// For each example the places at which pages show it.
  private let places: [Int: [ExamplePlace]]

  init(_ site: Site) {
    self.site = site
    places = Dictionary(grouping: ExamplePlace.all(in: site), by: \.example)
  }

  /// None for a site without programs.
  var files: [DiscoveryFile] {
    guard !site.examples.isEmpty else { return [] }
    return [DiscoveryFile(site.configuration.examplesPath, catalog.serialized())]
  }

  private var catalog: JSONValue {
    let configuration = site.configuration
    let examples = site.examples.indices.sorted {
      (site.examples[$0].snippet.id, $0) < (site.examples[$1].snippet.id, $1)
    }
    return .object([
      "format": .string("sitegen examples"),
      "version": .number(Self.version),
      "title": .string(configuration.title.standard),
      "url": configuration.baseURL.map(JSONValue.string),
      "repository": configuration.repositoryURL.map(JSONValue.string),
      "toolchain": site.toolchainName.map(JSONValue.string),
      "examples": .list(
        examples.map { ExampleEntry(site.examples[$0], places[$0] ?? [], site).value }),
    ])
  }
}
