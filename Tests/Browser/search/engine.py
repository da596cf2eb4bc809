"""The script that searches, in a page of its own: no site, no panel."""

import json

from site_files import ROOT, SITE

SCRIPT = (ROOT / "Sources/Search/engine.js").read_text(encoding="utf-8")

# What comes back of a result: only what a reader sees.
ASK = """query => {
  const found = sitegenSearch.search(pages, query);
  const marked = text => sitegenSearch.marks(found.terms, text).map(range => text.slice(...range));
  return {count: found.count, isPartial: found.isPartial, results: found.results.map(result => ({
    href: result.page.href, foreign: result.page.foreign, title: marked(result.page.title),
    parts: result.parts.map(part => ({...part, marks: marked(part.excerpt)}))}))};
}"""


class Engine:
  """Searches one index, which is a text of JavaScript."""

  def __init__(self, page, index):
    self.page = page
    # By the debugger: about:blank has no policy, and the index need not be a file.
    page.evaluate(SCRIPT)
    page.evaluate(index + "\n;self.pages = sitegenSearch.prepare(sitegenSearchIndex); 0")

  def ask(self, query):
    return self.page.evaluate(ASK, query)

  def hrefs(self, query):
    return [result["href"] for result in self.ask(query)["results"]]

  def first(self, queries):
    """The first page of each query; nothing where there is none."""
    return self.page.evaluate("""queries => Object.fromEntries(queries.map(query => {
      const [first] = sitegenSearch.search(pages, query).results;
      return [query, first ? first.page.href : null];
    }))""", queries)

  def slowest(self, queries):
    """The most milliseconds that one of the queries takes, at its best of three times, and that query.

    The engine remembers the words of the query before, so each is asked after an empty one.
    """
    return self.page.evaluate("""queries => queries.map(query => [Math.min(...[1, 2, 3].map(() => {
      sitegenSearch.search(pages, '');
      const start = performance.now();
      sitegenSearch.search(pages, query);
      return performance.now() - start;
    })), query]).sort((a, b) => b[0] - a[0])[0]""", queries)


def index_of_site(language):
  """The index that the site has of a language, of whatever version."""
  found, = SITE.glob(f"search/{language}.v*.js")
  return found.read_text(encoding="utf-8")


def index_of(*documents):
  """An index as sitegen writes it, of `document`s."""
  parts = [[each[part] for each in documents] for part in ("page", "code", "output")]
  index = {"version": 2, "language": "en", **dict(zip(("pages", "code", "output"), parts))}
  return "self.sitegenSearchIndex=" + json.dumps(index)


def document(href, title, *texts, names=(), topics=(), foreign=0, code=(), output=(), terms=()):
  """A page: `texts` are (heading, text), `code` (name, text), `output` (place in code, text), `terms`
  (anchor, name, meaning) and where one is shown."""
  return {
      "page": [href, title, list(names), list(topics), foreign, [[0, *text] for text in texts],
               [list(each) for each in terms]],
      "code": [[0, *each] for each in code],
      "output": [list(each) for each in output],
  }
