"""What every test of the site in a browser starts from: a browser, and the site served or as files."""

import contextlib
import os
import pathlib
import shutil

import playwright.sync_api
import pytest

import reader
import site_files
import site_server

# The same fonts on every machine: the ones that `.ci/install-missing browser` brings.
FONTS = pathlib.Path(__file__).with_name("fonts.conf")


def _chromium():
  names = [os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome"]
  found = next(filter(None, (shutil.which(name) for name in names if name)), None)
  if not found:
    pytest.exit("No Chromium here: sudo apt-get install -y chromium, or set CHROMIUM to its path", 2)
  return found


def pytest_addoption(parser):
  parser.addoption("--record", action="store_true", help="take the committed screenshots again")


def pytest_sessionstart():
  if not (site_files.SITE / "index.html").is_file():
    pytest.exit(f"No site in {site_files.SITE}: run `make site`, or set SITE to a folder", 2)


def pytest_terminal_summary(terminalreporter):
  """What was measured, below the tests: the numbers of this run and their limits."""
  for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
    for name, value in report.user_properties:
      terminalreporter.write_line(f"{name}: {value}")


@pytest.fixture(scope="session")
def browser():
  with playwright.sync_api.sync_playwright() as driver:
    launched = driver.chromium.launch(
        executable_path=_chromium(),
        # CI runs as root in a container, where Chromium's own sandbox cannot be set up; it sees only
        # our own files. No hinting: glyphs must not depend on a machine's settings.
        args=["--no-sandbox", "--font-render-hinting=none", "--disable-lcd-text",
              "--force-color-profile=srgb"],
        env={**os.environ, "FONTCONFIG_FILE": str(FONTS)})
    yield launched
    launched.close()


@pytest.fixture(scope="session")
def address():
  """Where the site is served, below a folder of the host."""
  with site_server.served_site() as served:
    yield served


@pytest.fixture
def read(browser, address):
  """Opens readers, each with a window of its own: `read(viewport=PHONE, theme="dark")`."""
  with contextlib.ExitStack() as opened:
    def start(**settings):
      settings.setdefault("address", address)
      return opened.enter_context(reader.reading(browser, **settings))
    yield start
