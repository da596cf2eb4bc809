"""What holds on every single page of a language, read once each on a phone in the light theme.

Two files of tests are made of this, so that two processes share the pages.
"""

import dataclasses
import functools

import pytest

import axe
import faults
import frame
import reader
from site_files import pages, written_pages


@dataclasses.dataclass
class Visit:
  """What one page was like."""

  complaints: list
  violations: list
  sideways: list
  diagrams: list


# What sticks out of the window, and is not inside of something that scrolls by itself.
SIDEWAYS = """() => {
  const root = document.documentElement;
  if (root.scrollWidth <= root.clientWidth) return [];
  const scrolls = e => e && e !== document.body && e !== root
    && (getComputedStyle(e).overflowX !== 'visible' || scrolls(e.parentElement));
  return [`${root.scrollWidth} pixels wide`].concat([...document.querySelectorAll('body *')]
    .filter(e => e.getBoundingClientRect().right > root.clientWidth + 0.5 && !scrolls(e.parentElement))
    .slice(0, 3).map(e => e.outerHTML.slice(0, 120)));
}"""

# Diagrams that a phone does not show whole, with words that are read without a lens.
DIAGRAMS = """([box, least]) => [...document.querySelectorAll(`${box} > svg`)]
  .filter(each => each.checkVisibility())
  .filter(each => {
    const room = each.parentElement, scale = each.getBoundingClientRect().width / each.viewBox.baseVal.width;
    return room.scrollWidth > room.clientWidth || 13 * scale < least;
  })
  .map(each => each.querySelector('title').textContent)"""


def is_korean(path):
  return path.startswith("ko/")


def visit(visitor, path):
  visitor.complaints.clear()
  page = visitor.open(path)
  return Visit(
      sideways=page.evaluate(SIDEWAYS),
      diagrams=page.evaluate(DIAGRAMS, [frame.DIAGRAM, 10]),
      # Lists of a tag's pages are all alike; the kinds have one of them.
      violations=axe.violations(page, axe.WITHOUT_CONTRAST) if path in written_pages() else [],
      complaints=list(visitor.complaints))


@functools.lru_cache(maxsize=None)
def visited(browser, address, korean):
  """The pages of a language by their paths: each is visited once, whatever the order of the tests."""
  with reader.reading(browser, address, viewport=reader.PHONE) as visitor:
    return {path: visit(visitor, path) for path in pages() if is_korean(path) == korean}


@pytest.fixture
def visits(request, browser, address):
  """`KOREAN` of the file of tests says which language."""
  return visited(browser, address, request.module.KOREAN)


def found(visits, name):
  return {path: getattr(visit, name) for path, visit in visits.items()}


def test_there_are_pages(visits):
  assert len(visits) >= 31


def test_no_page_complains_or_asks_another_site_for_anything(visits):
  faults.none(found(visits, "complaints"))


def test_no_page_scrolls_sideways_at_360_pixels(visits):
  faults.none(found(visits, "sideways"))


def test_every_diagram_is_read_whole_at_360_pixels(visits):
  faults.none(found(visits, "diagrams"))


def test_axe_finds_nothing_on_any_page(visits):
  faults.none(found(visits, "violations"))
