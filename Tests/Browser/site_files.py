"""The site as files: which pages there are, and what their markup refers to."""

import dataclasses
import functools
import html.parser
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parents[2]

# The folder under test. CI proves that Site/ is what a build makes, so this needs no Swift.
SITE = (ROOT / os.environ.get("SITE", "Site")).resolve()


@dataclasses.dataclass
class Markup(html.parser.HTMLParser):
  """What one HTML file says about others: its anchors, its references, and whether it only moves on."""

  ids: list = dataclasses.field(default_factory=list)
  links: list = dataclasses.field(default_factory=list)
  named: list = dataclasses.field(default_factory=list)
  scripts: list = dataclasses.field(default_factory=list)
  styles: list = dataclasses.field(default_factory=list)
  is_redirect: bool = False

  def __post_init__(self):
    super().__init__()

  def handle_starttag(self, tag, attributes):
    said = dict(attributes)
    if "id" in said:
      self.ids.append(said["id"])
    for name in ("href", "src", "poster", "action"):
      if said.get(name):
        self.links.append(said[name])
    for name in ("aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "for", "headers"):
      self.named += (said.get(name) or "").split()
    if tag == "script" and said.get("src"):
      self.scripts.append(said["src"])
    if tag == "link" and said.get("rel") == "stylesheet":
      self.styles.append(said["href"])
    if tag == "meta" and (said.get("http-equiv") or "").lower() == "refresh":
      self.is_redirect = True


@functools.lru_cache(maxsize=None)
def markup(path):
  """The markup of a page by its path in the site, such as `ko/pipe.html`."""
  parser = Markup()
  parser.feed((SITE / path).read_text(encoding="utf-8"))
  return parser


@functools.lru_cache(maxsize=None)
def html_files():
  """Every HTML file of the site, redirects included, in the order of their paths."""
  return sorted(file.relative_to(SITE).as_posix() for file in SITE.rglob("*.html"))


@functools.lru_cache(maxsize=None)
def pages():
  """Every page that is there to be read."""
  return [path for path in html_files() if not markup(path).is_redirect]


def is_for_missing(path):
  """Whether a page is what a host shows where nothing is."""
  return path.rsplit("/", 1)[-1] == "404.html"


@functools.lru_cache(maxsize=None)
def written_pages():
  """Every page that somebody wrote: no list of a tag's pages, no page for a missing address."""
  return [path for path in pages() if "tags/" not in path and not is_for_missing(path)]


def files(*suffixes):
  """The files of the site whose names end so."""
  return sorted(file for file in SITE.rglob("*") if file.is_file() and file.name.endswith(suffixes))
