"""What the copy button of a listing gives."""

import pytest

import frame
import page_kinds
from site_files import ROOT

CLIPBOARD = ["clipboard-read", "clipboard-write"]


def source_of(name):
  """The text of a snippet file by its name, which no other file has."""
  found, = (ROOT / "Snippets").rglob(name)
  return found.read_text(encoding="utf-8")


def copied(page, listing):
  button = listing.locator(frame.COPY.split()[-1])
  label = button.inner_text()
  button.click()
  page.wait_for_function("([button, label]) => button.innerText !== label", arg=[button.element_handle(), label])
  return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize("snippet", ["pipe-hello.swift", "pipe-siblings.c"])
def test_the_copy_is_the_complete_program_that_was_compiled(read, snippet):
  visitor = read(permissions=CLIPBOARD)
  page = visitor.open(page_kinds.TYPICAL)
  listing = page.locator(frame.LISTING).filter(has_text=snippet).first
  assert copied(page, listing).rstrip("\n") == source_of(snippet).rstrip("\n")
  assert visitor.complaints == []



def test_every_listing_with_a_program_offers_its_copy(read):
  page = read().open(page_kinds.TYPICAL)
  assert page.locator(f"{frame.LISTING}:has(pre.code)").count() == page.locator(f"{frame.COPY}:not([hidden])").count()
