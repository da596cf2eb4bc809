"""Every kind of page, in both themes, on a phone and on a desktop."""

import pytest

import axe
import faults
import page_kinds
import reader

KINDS = page_kinds.present()

# Text that is read, as opposed to labels and programs, whose colours mean something.
BODY_TEXT = ["main > h1", "main > .lead", ".text > p", ".text > ul", ".text > ol", ".text > h2", ".text > h3"]


@pytest.fixture(scope="module", params=[
    (size, theme) for size in ("phone", "desktop") for theme in ("light", "dark")], ids="-".join)
def visitor(request, browser, address):
  size, theme = request.param
  viewport = reader.PHONE if size == "phone" else reader.DESKTOP
  with reader.reading(browser, address, viewport=viewport, theme=theme) as visiting:
    yield visiting


def test_every_kind_of_page_is_there():
  faults.none(sorted(set(page_kinds.KINDS) - set(KINDS)))


@pytest.mark.parametrize("kind", KINDS)
def test_axe_finds_nothing(visitor, kind):
  faults.none(axe.violations(visitor.open(KINDS[kind])))


@pytest.mark.parametrize("kind", ["mechanism with diagrams", "Korean mechanism"])
def test_body_text_has_the_contrast_of_AAA(visitor, kind):
  page = visitor.open(KINDS[kind])
  faults.none(line for selector in BODY_TEXT for line in axe.faint_text(page, selector))


def test_disclosures_hide_nothing_that_axe_would_find(visitor):
  page = visitor.open(KINDS["interview with disclosures"])
  page.eval_on_selector_all("main details", "all => all.forEach(each => each.open = true)")
  faults.none(axe.violations(page))
