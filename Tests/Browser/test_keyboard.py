"""A page read with nothing but a keyboard."""

import pytest

import faults
import frame
import page_kinds
import reader

# Where the focus is: what a reader would have to see of it.
FOCUS = """() => {
  // A link in a drawing is marked by the stroke of its target.
  const isStroked = link => [...link.querySelectorAll('.d-target')].some(
    each => getComputedStyle(each).stroke !== 'none');
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const isNew = !(window.walked = window.walked || new Set()).has(element);
  window.walked.add(element);
  const style = getComputedStyle(element), box = element.getBoundingClientRect();
  // A card is marked as a whole, by what lies over all of it.
  const isOutlined = [style, getComputedStyle(element, '::after')].some(
    each => each.outlineStyle !== 'none' && parseFloat(each.outlineWidth) > 0);
  const isMarked = isOutlined || style.boxShadow !== 'none' || isStroked(element);
  const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
  const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
  const isSeen = [0.1, 0.5, 0.9].some(x => [0.1, 0.5, 0.9].some(y => {
    const hit = document.elementFromPoint(left + x * (right - left), top + y * (bottom - top));
    return hit && (element.contains(hit) || hit.contains(element));
  }));
  return {what: element.outerHTML.slice(0, 90), isNew, isMarked, isSeen};
}"""

# What Tab must come by.
MISSED = """() => [...document.querySelectorAll(
    'a[href], button, input, select, summary, [tabindex="0"]')]
  .filter(each => each.tabIndex === 0 && !each.disabled && each.checkVisibility({visibilityProperty: true})
    && !window.walked.has(each))
  .map(each => each.outerHTML.slice(0, 90))"""

# No page has as many stops; a walk this long is a walk in a circle.
STOPS_MAX = 2000


def walk(page):
  """Every stop of Tab, from the start of the page to its end."""
  for _ in range(STOPS_MAX):
    page.keyboard.press("Tab")
    stop = page.evaluate(FOCUS)
    if stop is None or not stop["isNew"]:
      return
    yield stop
  pytest.fail("Tab does not come to an end")


@pytest.mark.parametrize("viewport", [reader.DESKTOP, reader.PHONE], ids=["desktop", "phone"])
@pytest.mark.parametrize("kind", ["mechanism with diagrams", "Korean home"])
def test_tab_reaches_everything_and_shows_where_it_is(read, kind, viewport):
  page = read(viewport=viewport).open(page_kinds.KINDS[kind])
  stops = list(walk(page))
  faults.none(f"no focus to see on {stop['what']}" for stop in stops if not stop["isMarked"])
  faults.none(f"covered: {stop['what']}" for stop in stops if not stop["isSeen"])
  faults.none(f"never reached: {each}" for each in page.evaluate(MISSED))


def test_the_first_tab_offers_to_skip_to_the_content(read):
  page = read().open(page_kinds.TYPICAL)
  page.keyboard.press("Tab")
  link = page.locator(frame.SKIP)
  assert link.evaluate("each => each === document.activeElement")
  assert link.bounding_box()["y"] >= 0
  page.keyboard.press("Enter")
  page.wait_for_function("() => document.activeElement.matches('main')")
  page.keyboard.press("Tab")
  assert page.evaluate("document.activeElement.closest('main') !== null")


def test_the_menu_of_a_phone_opens_leads_on_and_closes(read):
  page = read(viewport=reader.PHONE).open(page_kinds.TYPICAL)
  summary = page.locator(frame.MENU_SUMMARY)
  summary.focus()
  page.keyboard.press("Enter")
  page.wait_for_function("() => document.querySelector('nav.side > details').open")
  page.keyboard.press("Tab")
  assert page.evaluate("document.activeElement.matches('nav.side a')")
  summary.focus()
  page.keyboard.press("Enter")
  page.wait_for_function("() => !document.querySelector('nav.side > details').open")


def test_a_listing_wider_than_a_phone_scrolls_by_arrow_keys(read):
  page = read(viewport=reader.PHONE).open(page_kinds.TYPICAL)
  wide = page.locator(frame.PROGRAM).evaluate_all(
      "all => all.findIndex(each => each.scrollWidth > each.clientWidth + 8)")
  assert wide >= 0, "none is wider than a phone"
  box = page.locator(frame.PROGRAM).nth(wide)
  box.focus()
  page.keyboard.press("ArrowRight")
  page.wait_for_function("() => document.activeElement.scrollLeft > 0")


def test_a_line_of_a_diagram_leads_to_the_line_of_the_program(read):
  page = read().open(page_kinds.TYPICAL)
  link = page.locator(frame.DIAGRAM_LINK).first
  anchor = link.get_attribute("href")
  link.focus()
  page.keyboard.press("Enter")
  page.wait_for_function("anchor => location.hash === anchor", arg=anchor)
  line = page.locator(f"[id='{anchor[1:]}']")
  page.wait_for_function(
      "id => { const box = document.getElementById(id).getBoundingClientRect();"
      " return box.top >= 0 && box.bottom <= innerHeight; }", arg=anchor[1:])
  assert line.evaluate("each => each.matches(':target')")


def test_the_language_switch_leads_to_the_twin_and_back(read):
  page = read().open(page_kinds.TYPICAL)
  for language, path in (("ko", page_kinds.TYPICAL_KOREAN), ("en", page_kinds.TYPICAL)):
    page.locator(f"{frame.LANGUAGES} a[hreflang={language}]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/ipc/{path}")
    assert page.locator("html").get_attribute("lang") == language


def test_the_switch_of_colours_and_the_copy_button_answer_to_keys(read):
  page = read().open(page_kinds.TYPICAL)
  page.locator(frame.THEME).focus()
  before = page.locator(frame.THEME).get_attribute("aria-label")
  page.keyboard.press("Enter")
  assert page.locator(frame.THEME).get_attribute("aria-label") != before
  copy = page.locator(frame.COPY).first
  words = copy.inner_text()
  copy.focus()
  page.keyboard.press("Space")
  page.wait_for_function("([each, words]) => each.innerText !== words", arg=[copy.element_handle(), words])
