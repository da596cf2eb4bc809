"""Reading without scripts, from a disk, and on paper."""

import pytest

import faults
import page_kinds
import reader
from site_files import SITE

MENU = "nav.side"
LANES = ".lanes .lane"


def test_without_scripts_the_whole_page_is_there(read):
  page = read(java_script_enabled=False).open(page_kinds.TYPICAL)
  for needed in ("main h1", f"{MENU} a[aria-current=page]", "figure.listing pre.code", LANES, ".neighbours a"):
    assert page.locator(needed).first.is_visible(), needed


def test_without_scripts_the_menu_opens_on_a_phone(read):
  page = read(viewport=reader.PHONE, java_script_enabled=False).open(page_kinds.TYPICAL)
  assert not page.locator(f"{MENU} a").first.is_visible()
  page.locator(f"{MENU} summary").first.click()
  assert page.locator(f"{MENU} a").first.is_visible()


def test_without_scripts_nothing_is_offered_that_needs_them(read):
  page = read(java_script_enabled=False).open(page_kinds.TYPICAL)
  faults.none(page.locator("button:visible").all_text_contents())


def test_the_site_opens_from_a_disk(read):
  visitor = read(address=SITE.as_uri() + "/")
  page = visitor.open("index.html")
  assert page.evaluate("document.styleSheets.length") >= 1
  assert page.evaluate("getComputedStyle(document.body).maxWidth !== ''")
  page.locator("main a[href$='.html']").first.click()
  page.wait_for_url("**/*.html")
  faults.none(visitor.complaints)


def test_a_page_prints_with_its_programs_and_without_its_menus(read):
  page = read().open(page_kinds.TYPICAL)
  page.emulate_media(media="print")
  faults.none(each for each in (MENU, "nav.toc", "header.top", ".neighbours", "a.skip", "main button")
              if page.locator(f"{each} >> visible=true").count())
  assert page.locator("pre.code").first.evaluate("each => getComputedStyle(each).whiteSpace") == "pre-wrap"
  printed = page.pdf(format="A4", print_background=True)
  assert printed.startswith(b"%PDF") and printed.count(b"/Type /Page\n") >= 2
