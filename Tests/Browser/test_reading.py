"""Reading without scripts, from a disk, and on paper."""

import faults
import frame
import page_kinds
import reader
from site_files import SITE


def test_without_scripts_the_whole_page_is_there(read):
  page = read(java_script_enabled=False).open(page_kinds.TYPICAL)
  for needed in ("main h1", f"{frame.MENU} a[aria-current=page]", frame.PROGRAM, frame.LANES,
                 f"{frame.NEIGHBOURS} a", f"{frame.LANGUAGES} a"):
    assert page.locator(needed).first.is_visible(), needed


def test_without_scripts_the_complete_program_opens(read):
  page = read(java_script_enabled=False).open(page_kinds.TYPICAL)
  whole = page.locator(frame.COMPLETE_PROGRAM).first
  whole.locator("summary").click()
  whole.locator("pre.code").wait_for(state="visible")


def test_without_scripts_the_language_switch_leads_to_the_twin(read):
  page = read(java_script_enabled=False).open(page_kinds.TYPICAL)
  page.locator(f"{frame.LANGUAGES} a").first.click()
  page.wait_for_url(f"**/{page_kinds.TYPICAL_KOREAN}")
  assert page.locator("html").get_attribute("lang") == "ko"


def test_without_scripts_the_menu_opens_on_a_phone(read):
  page = read(viewport=reader.PHONE, java_script_enabled=False).open(page_kinds.TYPICAL)
  assert not page.locator(f"{frame.MENU} a").first.is_visible()
  page.locator(frame.MENU_SUMMARY).first.click()
  assert page.locator(f"{frame.MENU} a").first.is_visible()


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
  faults.none(each for each in (frame.MENU, frame.CONTENTS, f"{frame.HEADER} button", frame.NEIGHBOURS, frame.SKIP, "main button")
              if page.locator(f"{each} >> visible=true").count())
  assert page.locator(frame.PROGRAM).first.evaluate("each => getComputedStyle(each).whiteSpace") == "pre-wrap"
  printed = page.pdf(format="A4", print_background=True)
  assert printed.startswith(b"%PDF") and printed.count(b"/Type /Page\n") >= 2
