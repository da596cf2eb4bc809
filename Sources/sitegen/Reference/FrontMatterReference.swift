import Basics
import SiteModel

/// Every key of front matter, as a page.
enum FrontMatterReference {
  static var page: ReferencePage {
    ReferencePage(
      title: "Front matter", description: "Every key that may stand above the text of a page.",
      order: 62,
      blocks: [
        """
        A page may begin with keys and values between two lines `---`. None of them must be there. \
        This page is made from the type that reads them.
        """
      ]
        + FrontMatter.Key.allCases.flatMap { key in
          KeySection.blocks(key.rawValue, key.documentation) { "---\n\($0)\n---" }
        })
  }
}
