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

# What the browser itself says of each key: the time to the next picture, in steps of 8 ms, where that
# is 16 or more. F9 takes as long, so that it comes last.
STOPWATCH = """() => {
  window.delays = [];
  document.addEventListener('keydown', event => {
    if (event.key === 'F9') for (window.last = event.timeStamp; performance.now() < window.last + 30;);
  });
  new PerformanceObserver(list => list.getEntries().filter(event => event.name === 'keydown')
    .forEach(event => window.delays.push([event.startTime, event.duration])))
    .observe({type: 'event', durationThreshold: 16});
}"""

# Notes each query that is searched for, and how many results each change of them leaves.
WITNESS = """() => {
  window.asked = [];
  window.counts = [];
  const {search} = sitegenSearch;
  sitegenSearch.search = (site, query) => {
    window.asked.push(query);
    return search(site, query);
  };
  const results = document.querySelector('dialog [role=listbox]');
  new MutationObserver(() => window.counts.push(results.childElementCount)).observe(results, {childList: true});
}"""

# Types letters in one go, without a frame between them, and then a key.
BURST = """(field, [query, key]) => {
  for (let end = 1; end <= query.length; end++) {
    field.value = query.slice(0, end);
    field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  }
  if (key) field.dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
}"""


def opened(page):
  page.keyboard.press("/")
  field = page.locator(frame.SEARCH_FIELD)
  field.wait_for(state="visible")
  return field


def results_of(page, field, query):
  """The results of a query that is typed letter by letter: of all of it, which the next frame shows."""
  field.press_sequentially(query)
  page.evaluate("() => new Promise(shown => requestAnimationFrame(() => requestAnimationFrame(shown)))")
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


def test_what_could_not_be_loaded_is_said_and_the_next_key_tries_again(read, address):
  page = read().open("index.html")
  page.route("**/search/en.*", lambda route: route.abort())
  opened(page).press_sequentially("fif")
  say = "words => document.querySelector('dialog [role=status]').textContent === words"
  page.wait_for_function(say, arg=page.locator(frame.SEARCH).first.get_attribute("data-say-failed"))
  page.unroute("**/search/en.*")
  page.keyboard.type("o")
  page.locator(frame.SEARCH_RESULTS).first.wait_for(state="visible")
  assert path_of(page, page.locator(frame.SEARCH_RESULTS).first, address) == "fifo.html"


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


def test_results_are_seen_within_50_milliseconds_of_a_key(read, record_property):
  page = read().open("index.html")
  typed(page, "p")
  page.evaluate(STOPWATCH)
  query = "ipe buffer shared memory"
  page.locator(frame.SEARCH_FIELD).press_sequentially(query, delay=60)
  page.keyboard.press("F9")
  page.wait_for_function("() => window.delays.some(([start]) => start >= window.last)")
  delays = page.evaluate("window.delays.filter(([start]) => start < window.last).map(([, delay]) => delay)")
  # A key that is not told of took less.
  delays = sorted([8] * (len(query) - len(delays)) + delays)
  middle = statistics.median(delays)
  record_property("Search, from a key to the picture, ms (at most 50)",
                  f"middle {middle:.0f}, worst {delays[-1]:.0f} of {len(delays)}")
  # Three times as much where machines are shared; the number above is what to look at.
  assert middle <= 150


def test_of_letters_that_come_faster_than_the_screen_only_the_last_counts(read, address):
  page = read().open("index.html")
  typed(page, "fifo")
  page.evaluate(WITNESS)
  page.locator(frame.SEARCH_FIELD).evaluate(BURST, ["semaphores", None])
  page.wait_for_function("() => window.asked.includes('semaphores')")
  assert page.evaluate("window.asked") == ["semaphores"]
  assert path_of(page, page.locator(frame.SEARCH_RESULTS).first, address) == "semaphore.html"


def test_ten_keys_in_a_tenth_of_a_second_find_what_they_say(read, address):
  page = read().open("index.html")
  typed(page, "fifo")
  page.evaluate(WITNESS)
  field = page.locator(frame.SEARCH_FIELD)
  field.fill("")
  field.press_sequentially("semaphores", delay=10)
  page.wait_for_function("() => window.asked[window.asked.length - 1] === 'semaphores'")
  assert len(page.evaluate("window.asked")) <= len("semaphores")
  assert path_of(page, page.locator(frame.SEARCH_RESULTS).first, address) == "semaphore.html"


def test_enter_means_what_is_typed_and_not_what_is_still_seen(read):
  page = read().open("index.html")
  typed(page, "fifo")
  page.locator(frame.SEARCH_FIELD).evaluate(BURST, ["semaphore", "Enter"])
  page.wait_for_url("**/semaphore.html")


def compose(keyboard, text):
  keyboard.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def test_a_syllable_that_is_being_put_together_is_searched_and_Enter_only_ends_it(read):
  page = read().open("ko/index.html")
  typed(page, "pipe")
  page.evaluate(WITNESS)
  page.locator(frame.SEARCH_FIELD).select_text()
  keyboard = page.context.new_cdp_session(page)
  # As an input method does it: one syllable is open, and becomes text when the next one begins.
  for done, steps in [("", ["ㅍ", "파", "팡"]), ("파", ["이", "잎"]), ("이", ["ㅍ", "프"])]:
    if done:
      keyboard.send("Input.insertText", {"text": done})
    for step in steps:
      compose(keyboard, step)
      page.wait_for_function("step => window.asked.length && window.asked[window.asked.length - 1].endsWith(step)",
                             arg=step)
  # A list that is empty for a moment would flicker; each of these has results.
  assert page.evaluate("window.counts.every(count => count > 0)")
  here = page.url
  enter = {"key": "Process", "code": "Enter", "windowsVirtualKeyCode": 229}
  keyboard.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", **enter})
  keyboard.send("Input.insertText", {"text": "프"})
  keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp", **enter})
  asked = page.evaluate("window.asked")
  page.evaluate("() => new Promise(requestAnimationFrame)")
  assert page.locator(frame.SEARCH_FIELD).input_value() == "파이프"
  # The end of a composition says nothing new.
  assert page.evaluate("window.asked") == asked
  assert page.url == here and page.locator(frame.SEARCH_PANEL).is_visible()
  page.keyboard.press("Enter")
  page.wait_for_url("**/ko/pipe.html*")
