"""Light, dark, and as the system has it."""

import re

import pytest

import frame
import page_kinds
from site_files import SITE, pages

# How much had been painted when the theme was set.
AT_START = """new MutationObserver(() => {
  if (document.documentElement.dataset.theme && window.paintsBefore === undefined)
    window.paintsBefore = performance.getEntriesByType('paint').length;
}).observe(document, {subtree: true, attributeFilter: ['data-theme']});"""


def theme(page):
  return page.evaluate("document.documentElement.dataset.theme || 'auto'")


def paper(page):
  """How light the page is, from 0 to 255."""
  colour = page.evaluate("getComputedStyle(document.body).backgroundColor")
  return sum(int(part) for part in re.findall(r"\d+", colour)[:3]) / 3


def choose(page, wanted):
  switch = page.locator(frame.THEME)
  for _ in range(3):
    if theme(page) == wanted:
      return
    switch.click()
  assert theme(page) == wanted


@pytest.mark.parametrize("system", ["light", "dark"])
def test_the_system_decides_until_the_reader_does(read, system):
  page = read(theme=system).open("index.html")
  assert theme(page) == "auto"
  assert (paper(page) > 128) == (system == "light")


@pytest.mark.parametrize("system, chosen", [("light", "dark"), ("dark", "light")])
def test_the_choice_is_remembered_on_every_page_without_a_flash(read, system, chosen):
  visitor = read(theme=system)
  choose(visitor.open("index.html"), chosen)
  visitor.page.add_init_script(AT_START)
  for path in ("index.html", page_kinds.TYPICAL_KOREAN):
    page = visitor.open(path)
    assert theme(page) == chosen
    assert page.evaluate("window.paintsBefore") == 0
    assert (paper(page) > 128) == (chosen == "light")


def test_the_switch_says_what_is_chosen_and_comes_back_to_the_system(read):
  page = read().open("index.html")
  switch = page.locator(frame.THEME)
  names = []
  for _ in range(3):
    names.append(switch.get_attribute("aria-label"))
    switch.click()
  assert len(set(names)) == 3
  assert theme(page) == "auto"


def test_the_script_that_sets_it_comes_first_and_holds_up_the_page():
  for path in pages():
    head = (SITE / path).read_text(encoding="utf-8").split("</head>")[0]
    script = re.search(r"<script[^>]*src=\"[^\"]*theme[^\"]*\"[^>]*>", head)
    assert script, path
    assert "defer" not in script[0] and "async" not in script[0], path
