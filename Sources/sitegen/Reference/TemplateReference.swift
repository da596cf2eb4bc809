import Rendering

/// Every value that a template may ask for, as a page.
enum TemplateReference {
  static var page: ReferencePage {
    ReferencePage(
      title: "Values of a template", description: "Everything that page.mustache may ask for.",
      order: 65,
      blocks: [
        """
        `Theme/page.mustache` is the frame of every page, see [themes](themes.md). It may ask for \
        these values with three braces, because all of them are finished HTML. A value whose name \
        begins with a capital is not there on every page; `{{#hasLead}}…{{/hasLead}}` is only \
        shown where it is. `{{{say-KEY}}}` is a [word of the interface](phrases.md). This page is \
        made from the type that answers.
        """,
        (["| value | is |", "|---|---|"]
          + PageValue.allCases.map { "| `\($0.rawValue)` | \($0.meaning) |" })
          .joined(separator: "\n"),
      ])
  }
}
