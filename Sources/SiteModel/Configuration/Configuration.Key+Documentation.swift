package import Basics

extension Configuration.Key {
  /// What the guide says about it.
  package var documentation: KeyDocumentation {
    switch self {
    case .title:
      KeyDocumentation(
        "The name of the site, on every page. It must be given.",
        values: "a text, or a text for each language", example: "title: {en: Pipes, ko: 파이프}")
    case .description:
      KeyDocumentation(
        "One sentence about the site, for search engines and for those who share a link.",
        values: "a text, or a text for each language",
        example: "description: How processes talk to each other")
    case .languages:
      KeyDocumentation(
        """
        The languages of the site. The first is the one it is written in. The pages of each stand \
        in a folder of that name, `Content/en/` and `Content/ko/`; a site with one language needs \
        no such folder. A language is a code, or a code with the name its readers give it.
        """,
        values: "a list of codes (`en`, `pt-BR`) or of `{code: …, name: …}`; `[en]` without it",
        example: "languages: [en, {code: ko, name: 한국어}]")
    case .sections:
      KeyDocumentation(
        """
        The parts of the navigation, in order: a title, and the slugs of its pages. Pages in no \
        section follow by their `order`.
        """,
        values: "a list of `{title: …, pages: […]}`; a title may be given for each language",
        example: """
          sections:
            - title: {en: Ground, ko: 바탕}
              pages: [index, process, descriptor]
          """)
    case .folders:
      KeyDocumentation(
        """
        What menu and breadcrumbs call the pages of a folder that are in no section. Without it a \
        folder is called after its name.
        """,
        values: "folders, each with a title; a title may be given for each language",
        example: """
          folders:
            contributing: {en: Contributing, ko: 기여}
          """)
    case .products:
      KeyDocumentation(
        "Library products of the Swift package around the site that programs may import.",
        values: "a list of names", example: "products: [IPCLab]")
    case .limits:
      KeyDocumentation(
        """
        What a program may use. `default` is what holds for a fence that says nothing, `ceiling` is \
        the most that a fence may ask for. The names of limits are those of the attributes \
        `timeout`, `cpu`, `memory`, `processes`, `file-size` and `output`.
        """,
        values: "`default` and `ceiling`, each with limits",
        example: """
          limits:
            default: {timeout: 5s}
            ceiling: {memory: 1GiB}
          """)
    case .snippets:
      KeyDocumentation(
        """
        Pages whose programs are not run unless a fence says something about it: all pages, or \
        those whose path begins with `pages`. The reason is shown on them.
        """,
        values: "`skip` with a reason, or with a list of `{pages: …, reason: …}`",
        example: """
          snippets:
            skip:
              - {pages: notes/, reason: not checked yet}
          """)
    case .html:
      KeyDocumentation(
        """
        What becomes of HTML in Markdown: `sanitize` keeps harmless elements, `escape` shows the \
        tags as text, `allow` takes everything as it is.
        """,
        values: "`sanitize`, `escape` or `allow`; `sanitize` without it", example: "html: escape")
    case .foreignKeys:
      KeyDocumentation(
        """
        Front-matter keys of other tools, so that their pages can be used as they are: which key \
        of ours each of them means, or that it is to be ignored.
        """,
        values: "keys, each with a front-matter key or `ignore`",
        example: "foreign-keys: {summary: description, layout: ignore}")
    case .glossary:
      KeyDocumentation(
        """
        The page that explains words: where another page uses one of them first, it leads there. \
        An entry is a row of a table whose first cell begins with bold words or code, its other \
        spellings in parentheses behind them, and whose second cell is the explanation; or a \
        heading of level 3 with the paragraph after it. On pages whose slug begins with one of \
        `except` nothing is linked; terms in `unlinked` are linked nowhere. A term is not linked \
        on a page that its entry links to.
        """,
        values: "a slug, or `{page: …, except: […], unlinked: […]}`",
        example: "glossary: {page: glossary, except: [guide/], unlinked: [page]}")
    case .untranslated:
      KeyDocumentation(
        """
        What stays in the first language, so that nobody is told that its translation is missing: \
        slugs, or what they begin with.
        """,
        values: "a list of texts, or one text", example: "untranslated: [guide/, contributing/]")
    case .baseURL:
      KeyDocumentation(
        """
        Where the site will stand. Sitemap, feed and the tags for those who share a link need whole \
        addresses, and are written only when it is given.
        """,
        values: "an address that begins with `https://` or `http://`",
        example: "base-url: https://example.org/pipes/")
    case .repository:
      KeyDocumentation(
        "Where the sources can be read and changed, for \"edit this page\".",
        values: "an address that begins with `https://` or `http://`",
        example: "repository: https://example.org/you/pipes")
    }
  }
}
