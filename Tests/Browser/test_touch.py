"""What a thumb has to hit, on a phone."""

import pytest

import faults
import frame
import page_kinds
import reader

# WCAG 2.5.5 for the frame; axe asks for 24 pixels of everything else.
SMALL = """([selector, least]) => [...document.querySelectorAll(selector)]
  .filter(each => each.checkVisibility({visibilityProperty: true}))
  .map(each => [each, each.getBoundingClientRect()])
  .filter(([each, box]) => box.width > 0 && (box.width < least - 0.5 || box.height < least - 0.5))
  .map(([each, box]) => `${Math.round(box.width)} x ${Math.round(box.height)}: ${each.outerHTML.slice(0, 90)}`)"""

FRAME = [f"{part} :is(a, button, summary)"
         for part in (frame.HEADER, frame.MENU, frame.CONTENTS, frame.NEIGHBOURS, "footer")]


@pytest.mark.parametrize("path", [page_kinds.TYPICAL, "ko/index.html"])
def test_the_frame_is_at_least_44_pixels_to_touch(read, path):
  page = read(viewport=reader.PHONE).open(path)
  small = [page.evaluate(SMALL, [selector, 44]) for selector in FRAME]
  for sheet in (frame.MENU, frame.CONTENTS):
    if page.locator(f"{sheet} > details > summary").count():
      page.locator(f"{sheet} > details > summary").tap()
      small.append(page.evaluate(SMALL, [f"{sheet} :is(a, summary)", 44]))
  faults.none(sorted({each for some in small for each in some}))


def test_buttons_of_a_listing_are_at_least_24_pixels_to_touch(read):
  page = read(viewport=reader.PHONE).open(page_kinds.TYPICAL)
  faults.none(page.evaluate(SMALL, ["main :is(button, summary)", 24]))


def test_the_menu_opens_by_touch_and_closes_beside_it(read):
  page = read(viewport=reader.PHONE).open(page_kinds.TYPICAL)
  page.locator(frame.MENU_SUMMARY).tap()
  page.locator(f"{frame.MENU} a[aria-current=page]").wait_for(state="visible")
  page.keyboard.press("Escape")
  page.locator(f"{frame.MENU} a[aria-current=page]").wait_for(state="hidden")
