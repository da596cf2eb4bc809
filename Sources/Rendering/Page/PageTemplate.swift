import Mustache

/// The frame of every page: `Theme.page` filled in.
package struct PageTemplate: Sendable {
  private let template: MustacheTemplate

  package init() {
    do {
      template = try MustacheTemplate(string: Theme.page)
    } catch {
      preconditionFailure("page.mustache is not a template: \(error)")
    }
  }

  /// The page as UTF-8.
  package func render(_ frame: PageFrame) -> [UInt8] {
    Array(template.render(PageContext(frame)).utf8)
  }
}
