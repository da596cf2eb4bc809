"""Searching, by keyboard, with answers that are known."""

import statistics

import pytest

import axe
import faults
import frame
import page_kinds
import reader
from site_files import SITE

# What is typed, and the page that must come first. `search/queries.json` has many more, without a panel.
ANSWERS = [
    ("index.html", "mq_send", "message-queue.html"),
    ("index.html", "semafore", "semaphore.html"),
    ("ko/index.html", "공유메모리", "ko/shared-memory.html"),
    ("ko/index.html", "ㅅㅎ", "ko/signal.html"),
]

# From a key to the change of the results that it causes.
STOPWATCH = """field => {
  window.delays = [];
  let pressed = 0;
  field.addEventListener('keydown', () => pressed = performance.now(), true);
  new MutationObserver(() => {
    if (pressed && document.querySelector('[role=option]')) window.delays.push(performance.now() - pressed);
    pressed = 0;
  }).observe(field.closest('dialog'), {subtree: true, childList: true});
}"""


def opened(page):
  page.keyboard.press("/")
  field = page.locator(frame.SEARCH_FIELD)
  field.wait_for(state="visible")
  return field


def results_of(page, field, query):
  """The results of a query that is typed letter by letter."""
  field.press_sequentially(query)
  results = page.locator(frame.SEARCH_RESULTS)
  results.first.wait_for(state="visible")
  return results


def typed(page, query):
  return results_of(page, opened(page), query)


def path_of(page, option, address):
  return page.evaluate("each => decodeURI(each.href)", option.element_handle())[len(address):].split("#")[0]


@pytest.mark.parametrize("home, query, answer", ANSWERS)
def test_a_query_finds_its_page_first(read, address, home, query, answer):
  page = read().open(home)
  assert path_of(page, typed(page, query).first, address) == answer


def test_slash_opens_arrows_choose_enter_goes(read, address):
  page = read().open("index.html")
  field = opened(page)
  assert page.evaluate("document.activeElement.getAttribute('role')") == "combobox"
  results = results_of(page, field, "pipe")
  page.keyboard.press("ArrowDown")
  assert field.get_attribute("aria-expanded") == "true"
  chosen = page.locator(f"{frame.SEARCH_RESULTS}[aria-selected=true]")
  assert chosen.count() == 1
  assert field.get_attribute("aria-activedescendant") == chosen.get_attribute("id")
  assert chosen.get_attribute("id") == results.nth(1).get_attribute("id")
  wanted = page.evaluate("each => each.href", chosen.element_handle())
  page.keyboard.press("Enter")
  page.wait_for_url(wanted)


def test_escape_closes_and_gives_the_focus_back(read):
  page = read().open(page_kinds.TYPICAL)
  page.locator(frame.THEME).focus()
  typed(page, "pipe")
  page.keyboard.press("Escape")
  page.locator(frame.SEARCH_PANEL).wait_for(state="hidden")
  assert page.locator(frame.THEME).evaluate("each => each === document.activeElement")


def test_the_button_opens_it_on_a_phone_and_results_fit(read):
  page = read(viewport=reader.PHONE).open(page_kinds.TYPICAL)
  page.locator(frame.SEARCH).first.tap()
  field = page.locator(frame.SEARCH_FIELD)
  field.wait_for(state="visible")
  results_of(page, field, "EAGAIN")
  assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
  box = page.locator(frame.SEARCH_PANEL).bounding_box()
  assert box["x"] >= 0 and box["x"] + box["width"] <= reader.PHONE["width"]


def test_what_cannot_be_found_is_said(read):
  page = read().open("index.html")
  opened(page).press_sequentially("qqqqqqqq")
  page.wait_for_function("() => document.querySelector('dialog [role=status]').textContent.includes('qqqqqqqq')")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_in_the_open_panel(read, theme):
  page = read(theme=theme).open(page_kinds.TYPICAL)
  typed(page, "pipe")
  faults.none(axe.violations(page))


def test_search_works_from_a_disk(read):
  visitor = read(address=SITE.as_uri() + "/")
  page = visitor.open("index.html")
  assert path_of(page, typed(page, "mq_send").first, visitor.address) == "message-queue.html"
  page.keyboard.press("Enter")
  page.wait_for_url("**/message-queue.html*")
  faults.none(visitor.complaints)


def test_results_follow_a_key_within_50_milliseconds(read, record_property):
  page = read().open("index.html")
  typed(page, "p")
  page.locator(frame.SEARCH_FIELD).evaluate(STOPWATCH)
  page.locator(frame.SEARCH_FIELD).press_sequentially("ipe buffer shared memory")
  delays = page.evaluate("window.delays")
  middle = statistics.median(delays)
  record_property("Search, from a key to results, ms (at most 50)",
                  f"middle {middle:.0f}, worst {max(delays):.0f} of {len(delays)}")
  # Three times as much where machines are shared; the number above is what to look at.
  assert middle <= 150
