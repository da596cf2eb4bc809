"""Serves the site as a host of static files does: below a folder of the host, and at its root.

The root is for `404.html` alone, which a host shows at every address where nothing is.
"""

import contextlib
import functools
import http.server
import threading

from site_files import SITE

# Links must be relative to work here, as they must for a project's page on a shared host.
PREFIX = "/docs/ipc/"


class _Files(http.server.SimpleHTTPRequestHandler):
  protocol_version = "HTTP/1.1"

  def do_GET(self):
    if self.path.startswith(PREFIX):
      self.path = "/" + self.path[len(PREFIX):]
    super().do_GET()

  def send_error(self, code, message=None, explain=None):
    page = SITE / "404.html"
    if code != 404 or not page.is_file():
      super().send_error(code, message, explain)
      return
    text = page.read_bytes()
    self.send_response(404)
    self.send_header("Content-Type", "text/html; charset=utf-8")
    self.send_header("Content-Length", str(len(text)))
    self.end_headers()
    self.wfile.write(text)

  def log_message(self, *_):
    """Says nothing; the browser's own record of requests is what the tests read."""


@contextlib.contextmanager
def served_site():
  """The address of the site while the block runs, ending in a slash."""
  server = http.server.ThreadingHTTPServer(
      ("127.0.0.1", 0), functools.partial(_Files, directory=str(SITE)))
  server.daemon_threads = True
  thread = threading.Thread(target=server.serve_forever, daemon=True)
  thread.start()
  try:
    yield f"http://127.0.0.1:{server.server_port}{PREFIX}"
  finally:
    server.shutdown()
    server.server_close()
    thread.join()
