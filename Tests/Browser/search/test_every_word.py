"""Every term of the glossary, every failure of the atlas, every call that is cited and every mechanism
finds its page first, in each language. Which page that is the content says: see `content.py`."""

import pytest

import content
import engine
import faults
from test_queries import slug


@pytest.fixture(scope="module", params=content.LANGUAGES)
def searched(request, browser):
  page = browser.new_page()
  yield request.param, engine.Engine(page, engine.index_of_site(request.param))
  page.close()


@pytest.mark.parametrize("words, fewest", [
    (content.terms, 150), (content.failures, 35), (content.calls, 60), (content.mechanisms, 80),
], ids=["terms", "failures", "calls", "mechanisms"])
def test_every_word_finds_its_page_first(searched, words, fewest, record_property):
  language, asked = searched
  wanted = words(language)
  record_property(f"Words that find their page first, {words.__name__}, {language}", len(wanted))
  # A table that is written in another way must not make this test empty.
  assert len(wanted) >= fewest
  first = asked.first(list(wanted))
  faults.none(f"{word!r} finds {found and slug(found)} and not {' or '.join(sorted(wanted[word]))}"
              for word, found in first.items() if not found or slug(found) not in wanted[word])
