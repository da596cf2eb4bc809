import Basics

extension PageFrame.Assets {
  /// As a page at `output` refers to them; `versions` are what the references end in.
  init(from output: RelativePath, _ versions: [ThemeAsset: String]) {
    func reference(_ asset: ThemeAsset) -> String {
      output.reference(to: asset.path) + (versions[asset] ?? "")
    }
    self.init(prefix: "")
    stylesheet = reference(.stylesheet)
    themeScript = reference(.themeScript)
    siteScript = reference(.siteScript)
    searchScript = reference(.searchScript)
  }
}
