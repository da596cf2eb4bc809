"""A reader in front of the site: a window of one size and theme, and a record of all that went wrong."""

import contextlib
import urllib.parse

from site_files import is_for_missing

PHONE = {"width": 360, "height": 740}
DESKTOP = {"width": 1440, "height": 900}


class Reader:
  """A page of the browser, and all that the browser complained of."""

  def __init__(self, page, address):
    self.page = page
    self.address = address
    self.complaints = []
    self._within = address
    self._listen()

  def open(self, path, until="load"):
    """Opens a page by its path in the site."""
    self._within = self._root if is_for_missing(path) else self.address
    self.page.goto(self._within + urllib.parse.quote(path, safe="/#?=&%"), wait_until=until)
    return self.page

  @property
  def _root(self):
    return self.address if self.address.startswith("file:") else urllib.parse.urljoin(self.address, "/")

  def _is_of_site(self, url):
    return url.startswith((self._within, "data:", "blob:", "about:"))

  def _note(self, complaint):
    self.complaints.append(complaint)

  def _answer(self, route):
    if self._is_of_site(route.request.url):
      route.continue_()
    else:
      route.abort()

  def _listen(self):
    # A file has no router; what it asks for is noted all the same.
    if not self.address.startswith("file:"):
      self.page.route("**/*", self._answer)
    self.page.on("request", lambda request: self._is_of_site(request.url)
                 or self._note(f"asks for {request.url}"))
    self.page.on("requestfailed", lambda request: self._note(f"fails: {request.url} {request.failure}"))
    self.page.on("response", lambda response: response.status >= 400
                 and self._note(f"{response.status}: {response.url}"))
    self.page.on("console", lambda message: self._note(f"console {message.type}: {message.text}"))
    self.page.on("pageerror", lambda error: self._note(f"error: {error}"))


@contextlib.contextmanager
def reading(browser, address, viewport=DESKTOP, theme="light", **settings):
  """A reader whose window is new: no storage, no cache."""
  context = browser.new_context(
      viewport=viewport, color_scheme=theme, reduced_motion="reduce",
      has_touch=viewport is PHONE, locale="en-US", **settings)
  # Generous: the machines of CI are slow, and nothing waits for this long when all is well.
  context.set_default_timeout(10_000)
  try:
    yield Reader(context.new_page(), address)
  finally:
    context.close()
