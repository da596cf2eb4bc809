"""Serves the site as a host of static files does, below a folder of the host."""

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
    if not self.path.startswith(PREFIX):
      self.send_error(404)
      return
    self.path = "/" + self.path[len(PREFIX):]
    super().do_GET()

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
