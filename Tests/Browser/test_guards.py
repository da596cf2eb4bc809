"""That the tests would see what they look for, and what a host shows where nothing is."""

import urllib.parse

import axe
import faults


def test_a_request_to_another_site_would_be_seen(read):
  visitor = read()
  visitor.open("index.html").evaluate(
      "new Promise(done => { const image = new Image(); image.onerror = done; image.src = '//other.example/'; })")
  assert visitor.complaints


def test_an_inline_script_would_be_seen(read):
  visitor = read()
  page = visitor.open("index.html")
  with page.expect_console_message():
    page.evaluate("document.body.appendChild(document.createElement('script')).textContent = 'window.ran = 1'")
  assert visitor.complaints
  assert page.evaluate("window.ran") is None


def test_axe_would_see_a_button_without_a_name(read):
  page = read().open("index.html")
  page.evaluate("document.querySelector('main').appendChild(document.createElement('button'))")
  assert any(line.startswith("button-name") for line in axe.violations(page))


def test_a_missing_address_shows_a_page_that_leads_on(read):
  visitor = read()
  root = urllib.parse.urljoin(visitor.address, "/")
  visitor = read(address=root)
  page = visitor.open("no/such/page.html")
  faults.none(each for each in visitor.complaints if "page.html" not in each and "status of 404" not in each)
  faults.none(axe.violations(page))
  page.locator("main a").first.click()
  page.wait_for_url(root + "index.html")
