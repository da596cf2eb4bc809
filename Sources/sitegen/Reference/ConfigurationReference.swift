import Basics
import SiteModel

/// Every key of `site.yml`, as a page.
enum ConfigurationReference {
  static var page: ReferencePage {
    ReferencePage(
      title: "site.yml", description: "Every key of a site's configuration.", order: 61,
      blocks: [
        """
        `Content/site.yml` holds what is said about the whole site. Only `title` must be there. \
        This page is made from the type that reads it.
        """
      ]
        + Configuration.Key.allCases.flatMap { key in
          KeySection.blocks(key.rawValue, key.documentation) { $0 }
        })
  }
}
