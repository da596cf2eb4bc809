package import Basics

extension FrontMatter.Key {
  /// What the guide says about it.
  package var documentation: KeyDocumentation {
    switch self {
    case .title:
      KeyDocumentation(
        "The title of the page. Without it the first heading is the title.",
        values: "a text", example: "title: Pipes")
    case .description:
      KeyDocumentation(
        "One sentence about the page, for lists of pages and for search engines.",
        values: "a text", example: "description: Bytes from one process to another")
    case .order:
      KeyDocumentation(
        "The place of the page among those of its folder that no section names; smaller is first.",
        values: "a whole number", example: "order: 20")
    case .tags:
      KeyDocumentation(
        "What the page is about, in single words.", values: "a list of texts, or one text",
        example: "tags: [pipe, signals]")
    case .level:
      KeyDocumentation(
        "For whom the page is, as a word of your own choice.", values: "a text",
        example: "level: beginner")
    case .prerequisites:
      KeyDocumentation(
        "Pages to be read before. Each must be there.", values: "a list of slugs, or one slug",
        example: "prerequisites: [process, descriptor]")
    case .aliases:
      KeyDocumentation(
        """
        Paths at which the page stood before. A small page is written there that leads to this one.
        """,
        values: "a list of paths in the site, or one path", example: "aliases: [old/pipes.html]")
    case .draft:
      KeyDocumentation(
        "The page is not part of the site yet. A link to it is an error.",
        values: "`true` or `false`", example: "draft: true")
    case .slug:
      KeyDocumentation(
        "The path of the page in the site, without `.html`. Without it the file's own path is it.",
        values: "a path", example: "slug: signals/kill")
    case .lang:
      KeyDocumentation(
        "The language of the page, where the folder does not say it.",
        values: "the code of one of the site's `languages`", example: "lang: ko")
    case .snippets:
      KeyDocumentation(
        """
        What is done with the programs of this page that say nothing themselves. It goes before \
        what `site.yml` says.
        """,
        values: #"`skip="reason"` or `no-run`, or `{skip: reason}`"#,
        example: "snippets: {skip: needs a second machine}")
    case .date:
      KeyDocumentation(
        "The day of the page. A time after it is read over.", values: "a day",
        example: "date: 2024-04-28")
    case .related:
      KeyDocumentation(
        "Pages to go on with, shown below the text. Each must be there.",
        values: "a list of slugs, or one slug", example: "related: [fifo, unix-socket]")
    case .words:
      KeyDocumentation(
        """
        What tables and charts of this page say in the place of what programs print: the names of \
        rows and columns, and cells. A translation says so what its programs, which run once for \
        all languages, print in another. A word that is not printed is reported.
        """,
        values: "printed words, each with what is shown",
        example: "words: {message queue: 메시지 큐, has a name: 이름이 있는가}")
    case .translationOf:
      KeyDocumentation(
        """
        Which version of the page in the site's first language this is a translation of: the \
        beginning of the digest of its text. When that page changes, a warning says so, with the \
        new digest. A page that is in its language only, and translates none, says `none`.
        """,
        values: "12 digits, which the warning gives, or `none`",
        example: "translation-of: 3f1c0a9e52d4")
    }
  }
}
