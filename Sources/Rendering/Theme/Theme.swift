package import Basics
import Figures

/// How the site looks: one template and one style sheet, which is all a page loads.
package enum Theme {
  /// Where in the site the style sheet lies.
  package static let stylesheetPath: RelativePath = {
    guard let path = RelativePath("style.css") else {
      preconditionFailure("The style sheet's own path is not a relative path")
    }
    return path
  }()

  /// The style sheet in UTF-8.
  package static let stylesheet = Array((css + DiagramStyle.css + ChartStyle.css).utf8)
}
