import Basics

/// A file that pages load.
enum ThemeAsset: String, Sendable, Hashable, CaseIterable {
  case stylesheet = "style.css"
  /// Runs before the page is drawn.
  case themeScript = "theme.js"
  case siteScript = "site.js"
  case searchScript = "search.js"

  /// Where in the site it lies.
  var path: RelativePath {
    guard let path = RelativePath(rawValue) else {
      preconditionFailure("'\(rawValue)' is not a relative path")
    }
    return path
  }

  /// What comes with sitegen.
  var builtIn: [UInt8] {
    switch self {
    case .stylesheet: (PackageResources.style_css + PackageResources.search_css).withoutCommentLines
    case .themeScript: PackageResources.theme_js.withoutCommentLines
    case .siteScript: PackageResources.site_js.withoutCommentLines
    case .searchScript: PackageResources.search_js.withoutCommentLines
    }
  }
}
