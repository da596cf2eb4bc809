"""What holds on every single page, read once each on a phone in the light theme."""

import dataclasses

import pytest

import axe
import faults
import reader
from site_files import pages


@dataclasses.dataclass
class Visit:
  """What one page was like."""

  complaints: list
  violations: list
  sideways: list


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


@pytest.fixture(scope="module")
def visits(browser, address):
  found = {}
  with reader.reading(browser, address, viewport=reader.PHONE) as visitor:
    for path in pages():
      visitor.complaints.clear()
      page = visitor.open(path)
      found[path] = Visit(
          sideways=page.evaluate(SIDEWAYS),
          violations=axe.violations(page, axe.WITHOUT_CONTRAST),
          complaints=list(visitor.complaints))
  return found


def found(visits, name):
  return {path: getattr(visit, name) for path, visit in visits.items()}


def test_there_are_pages(visits):
  assert len(visits) >= 31


def test_no_page_complains_or_asks_another_site_for_anything(visits):
  faults.none(found(visits, "complaints"))


def test_no_page_scrolls_sideways_at_360_pixels(visits):
  faults.none(found(visits, "sideways"))


def test_axe_finds_nothing_on_any_page(visits):
  faults.none(found(visits, "violations"))
