"""Which page is whose, as Content/ itself says it: no table of ours.

A page is named by its title, its slug and its old addresses, in any language. A term has the page that
its row of the glossary leads to, or one that is called so; an errno or a signal the atlas, and the pages
that its rows lead to; a call the pages that say they are about it, or cite its manual.
"""

import dataclasses
import functools
import re
import unicodedata

from site_files import ROOT

CONTENT = ROOT / "Content"
LANGUAGES = ("en", "ko")
GLOSSARY, ATLAS = "glossary", "errors"

# `[name](page.md#anchor)`, with and without a page.
LINK = re.compile(r"\[[^\]]*\]\((?:([\w/-]+)\.md)?(?:#[^)]*)?\)")
# The term in the first cell of a row, bold or as code, and what stands in parentheses behind it.
TERM = re.compile(r"(?:\*\*([^*]+)\*\*|`([^`]+)`)\s*(?:\(([^)]*)\))?")
# The name in the first cell of a row, which may be a link.
CODE = re.compile(r"\[?`([^`]+)`")
MANUAL = re.compile(r"\[(\w+)\([23]\)\]\(https://man7")


@dataclasses.dataclass
class Page:
  """A page without its programs."""

  slug: str
  title: str
  description: str
  tags: list
  aliases: list
  text: str

  @property
  def names(self):
    """`공유 메모리(IPC)` is called `공유 메모리` and `IPC`, too."""
    return [self.title, *re.split(r"[(),]", self.title), self.slug, *self.aliases]


def _page(path, slug):
  _, front, text = path.read_text(encoding="utf-8").split("---\n", 2)
  values = dict(line.split(": ", 1) for line in front.splitlines() if ": " in line)
  words = lambda key: [each.strip() for each in values.get(key, "").strip("[]").split(",") if each.strip()]
  return Page(slug, values["title"].strip('"'), values.get("description", ""), words("tags"),
              words("aliases"), text)


@functools.lru_cache(maxsize=None)
def pages(language):
  """The pages of the reference by slug."""
  folder = CONTENT / language
  return {slug: _page(folder / f"{slug}.md", slug) for slug in sorted(
      path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md"))}


def all_pages():
  return [page for language in LANGUAGES for page in pages(language).values()]


def plain(word):
  """`Message Queues` and `message-queue` are one name."""
  word = re.sub(r"[\s_-]", "", unicodedata.normalize("NFC", word)).lower()
  return re.sub(r"(?<=\w\w)s$", "", word)


@functools.lru_cache(maxsize=None)
def named():
  """The slugs of the pages that are called so, by their plain names."""
  found = {}
  for page in all_pages():
    for name in filter(None, map(plain, page.names)):
      found.setdefault(name, set()).add(page.slug)
  return found


def rows(language, slug):
  """The cells of the rows of all tables of a page."""
  lines = pages(language)[slug].text.splitlines()
  return [line.strip("| ").split(" | ") for line in lines if line.startswith("| ")]


def linked(cell, here):
  return {match[1] or here for match in LINK.finditer(cell)}


def terms(language):
  """Each name of each term with the pages that may come first."""
  found = {}
  for cells in rows(language, GLOSSARY):
    term = TERM.match(cells[0])
    if not term:
      continue
    spellings = [term[1] or term[2], *(term[3] or "").split(", ")]
    spellings = list(filter(None, spellings))
    own = linked(cells[-1], GLOSSARY) or {GLOSSARY}
    own = own.union(*(owners(language, spelling) for spelling in spellings))
    for spelling in spellings:
      found.setdefault(spelling, set()).update(own)
  return found


def failures(language):
  """Each errno and each signal of the atlas with the atlas, the pages whose programs show it there, and
  those that say they are about it."""
  found = {}
  for cells in rows(language, ATLAS):
    name = CODE.match(cells[0])
    if name and re.fullmatch(r"(E|SIG)[A-Z0-9]+", name[1]):
      shown = linked(cells[0], ATLAS) or linked(cells[-1], ATLAS)
      found.setdefault(name[1], {ATLAS} | about(name[1])).update(shown)
  return found


def calls(_):
  """Each call whose manual is cited with the pages that cite it, and those that are about it."""
  cited = {}
  for page in all_pages():
    for name in MANUAL.findall(page.text):
      cited.setdefault(name, set()).add(page.slug)
  return {name: pages | about(name) for name, pages in cited.items()}


def about(name):
  """The pages that have a name of code among their tags, in their title or in their description."""
  is_name = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
  return {page.slug for page in all_pages()
          if name in page.tags or is_name.search(page.title + " " + page.description)}


def owners(language, word):
  """The pages that are called so, or else say first of all that they are about it."""
  first = {page.slug for page in pages(language).values() if page.tags[:1] == [word]}
  return named().get(plain(word)) or first


def mechanisms(language):
  """Each page's own names, and what it says first that it is about, with the pages that say so."""
  words = [name.replace("-", " ").strip() for page in pages(language).values() for name in page.names]
  words += [page.tags[0] for page in pages(language).values() if page.tags]
  return {word: owners(language, word) for word in words if word}
