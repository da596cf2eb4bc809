"""A reader in front of the site: a window of one size and theme, and a record of all that went wrong."""

import contextlib
import dataclasses
import urllib.parse

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1440, "height": 900}


@dataclasses.dataclass
class Reader:
  """A page of the browser, the address of the site, and what the browser complained of."""

  page: object
  address: str
  complaints: list

  def open(self, path, until="load"):
    """Opens a page by its path in the site."""
    self.page.goto(self.address + urllib.parse.quote(path, safe="/#?=&%"), wait_until=until)
    return self.page


def _is_of_site(url, address):
  return url.startswith((address, "data:", "blob:", "about:"))


def _guard(context, address, complaints):
  def answer(route):
    url = route.request.url
    if _is_of_site(url, address):
      route.continue_()
    else:
      complaints.append(f"asks for {url}")
      route.abort()

  if not address.startswith("file:"):
    context.route("**/*", answer)


def _listen(page, address, complaints):
  page.on("console", lambda message: complaints.append(f"console {message.type}: {message.text}"))
  page.on("pageerror", lambda error: complaints.append(f"error: {error}"))
  page.on("requestfailed", lambda request: complaints.append(f"fails: {request.url} {request.failure}"))
  page.on("request", lambda request: None if _is_of_site(request.url, address)
          else complaints.append(f"asks for {request.url}"))
  page.on("response", lambda response: complaints.append(f"{response.status}: {response.url}")
          if response.status >= 400 else None)


@contextlib.contextmanager
def reading(browser, address, viewport=DESKTOP, theme="light", **settings):
  """A reader whose window is new: no storage, no cache."""
  complaints = []
  context = browser.new_context(
      viewport=viewport, color_scheme=theme, reduced_motion="reduce",
      has_touch=viewport is PHONE, locale="en-US", **settings)
  # Generous: the machines of CI are slow, and nothing waits for this long when all is well.
  context.set_default_timeout(15_000)
  try:
    _guard(context, address, complaints)
    page = context.new_page()
    _listen(page, address, complaints)
    yield Reader(page, address, complaints)
  finally:
    context.close()
