"""What is a word, and what is nearly one: on an index of a few pages."""

import pytest

import engine
from engine import document, index_of

PAGES = [
    document("queue", "Message queues", ("", "A queue of messages."), ("Too long", "It says `EMSGSIZE`."),
             names=["message-queue", "mq"], topics=["mq_send", "EMSGSIZE"],
             code=[("mq-hello.swift", "mq_send(queue, text)\nsharedStuff()")], output=[(0, "sent by the child")]),
    document("memory", "공유 메모리", ("", "한 프로세스가 메모리를 다른 프로세스와 나눕니다."),
             ("값을 읽기", "`shm_open`은 이름으로 엽니다."),
             ("Shared stuff", "")),
    document("words", "Words", terms=[("term-block", "blocking (블로킹)", "That a call sleeps.", "queue", "mq-hello"),
                                      ("term-own", "heartbeat (하트비트)", "A sign of life.")]),
    document("signal", "신호", ("", "신호는 번호입니다."), topics=["SIGPIPE"]),
    document("semaphore", "Semaphores", ("", "A semaphore counts. See also EMSGSIZE.")),
    document("glossary", "Glossary", ("", "semaphore: a counter. 공유메모리: shared memory. queueName")),
    document("foreign", "Signals", ("", "A signal is a number: 신호"), foreign="en"),
]


@pytest.fixture(scope="module")
def words(browser):
  page = browser.new_page()
  yield engine.Engine(page, index_of(*PAGES))
  page.close()


@pytest.mark.parametrize("query, first", [
    # Whole words, beginnings, plurals, letter case.
    ("queue", "queue"), ("mess", "queue"), ("SEMAPHORES", "semaphore"), ("signals", "foreign"),
    # Names of code.
    ("mq_send", "queue"), ("emsgsize", "queue"), ("EMSGSIZE", "queue"), ("mq", "queue"), ("mq send", "queue"),
    ("send", "queue"), ("mq_send()", "queue"), ("name", "glossary"), ("sigpipe", "signal"),
    # Slips of the finger: one from 4 letters on, two from 8; letters that changed places are one.
    ("quue", "queue"), ("qeueu", None), ("semaphroe", "semaphore"), ("semafore", "semaphore"), ("mesage", "queue"),
    ("messagequeue", "queue"), ("sharedstuff", "memory"), ("que", "queue"), ("qwe", None),
    # Particles, on either side.
    ("메모리", "memory"), ("메모리를", "memory"), ("메모리에서는", "memory"), ("신호가", "signal"),
    ("shm_open을", "memory"), ("프로세스로", "memory"),
    # Spaces, on either side.
    ("공유메모리", "memory"), ("공유 메모리", "memory"), ("공유메모리를", "memory"),
    # Initial consonants, at the beginning of words only.
    ("ㅅㅎ", "signal"), ("ㄱㅇㅁㅁㄹ", "memory"), ("ㄱㅇ ㅁㅁㄹ", "memory"), ("ㅁㅁㄹ", "memory"), ("ㅎㄱ", None),
    # Slips in Hangul: a vowel, a consonant, a letter too few; words of three syllables or more.
    ("하트비투", "words"), ("하드비트를", "words"), ("하트비", "words"), ("산호", None),
    # Syllables that are being typed.
    ("멤", "memory"), ("메몰", "memory"), ("공윰", "memory"), ("싢", "signal"), ("ㅅ", "signal"),
    # Taken apart, as some systems hand them over.
    ("\u1109\u1175\u11ab\u1112\u1169", "signal"),
    # Nothing to look for.
    ("", None), ("   ", None), ("()*+?[\\", None), ("a" * 5000, None),
])
def test_the_first_page(words, query, first):
  assert (words.hrefs(query) or [None])[0] == first


def test_a_page_that_is_named_so_comes_before_one_that_explains_the_word(words):
  assert words.hrefs("semaphore") == ["semaphore", "glossary"]


def test_a_page_in_another_language_comes_later(words):
  assert words.hrefs("신호") == ["signal", "foreign"]


def test_all_words_or_as_many_as_any_page_has(words):
  assert words.hrefs("queue messages") == ["queue"]
  assert not words.ask("queue messages")["isPartial"]
  some = words.ask("semaphore counter zzzz")
  assert some["isPartial"] and [each["href"] for each in some["results"]] == ["glossary"]


@pytest.mark.parametrize("query, kind, anchor, marks", [
    ("EMSGSIZE", "text", "too-long", ["EMSGSIZE"]),
    ("too long", "heading", "too-long", []),
    ("text", "code", "mq-hello", ["text"]),
    ("child", "output", "mq-hello", ["child"]),
    ("shm_open", "text", "값을-읽기", ["shm_open"]),
])
def test_a_result_says_what_it_is_and_where(words, query, kind, anchor, marks):
  part = words.ask(query)["results"][0]["parts"][0]
  assert (part["kind"], part["anchor"], part["marks"]) == (kind, anchor, marks)


@pytest.mark.parametrize("query", ["blocking", "블로킹", "블로킹은", "bloking"])
def test_a_term_comes_first_where_it_is_shown_and_then_where_it_is_explained(words, query):
  shown, explained = words.ask(query)["results"]
  assert (shown["href"], explained["href"]) == ("queue", "words")
  part = shown["parts"][0]
  assert (part["kind"], part["anchor"], part["heading"]) == ("term", "mq-hello", "blocking (블로킹)")
  assert part["excerpt"] == "That a call sleeps."
  assert explained["parts"][0]["anchor"] == "term-block"


def test_a_term_that_is_shown_nowhere_stands_for_itself(words):
  first = words.ask("heartbeat")["results"][0]
  assert (first["href"], first["parts"][0]["anchor"]) == ("words", "term-own")


def test_what_is_marked_is_what_was_meant(words):
  first = words.ask("ㄱㅇㅁㅁㄹ")["results"][0]
  assert first["title"] == ["공유 메모리"]


def test_an_excerpt_is_short_and_holds_the_match(browser):
  page = browser.new_page()
  text = "word " * 400 + "needle " + "word " * 400
  one = engine.Engine(page, index_of(document("long", "Long", ("", text)))).ask("needle")
  part = one["results"][0]["parts"][0]
  assert part["marks"] == ["needle"] and len(part["excerpt"]) < 200
  page.close()
