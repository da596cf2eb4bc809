"""Six key pages against committed pictures. `make browser-screenshots` takes them again.

A pixel differs when one of its channels is off by more than CHANNEL of 255: below that is the
rounding of another processor's anti-aliasing. A picture differs when more than SHARE of its pixels
do: a line of text that moved by one pixel changes more than that, a Chromium that draws a curve a
little differently changes less. The fonts are pinned by fonts.conf, so other machines agree.
"""

import io
import pathlib

import PIL.Image
import PIL.ImageChops
import pytest

import reader

PICTURES = pathlib.Path(__file__).with_name("screenshots")
CHANNEL = 40
SHARE = 0.01

SHOTS = {
    "home-desktop-light": ("index.html", reader.DESKTOP, "light"),
    "home-phone-dark": ("index.html", reader.PHONE, "dark"),
    "pipe-desktop-dark": ("pipe.html#the-smallest-pipe", reader.DESKTOP, "dark"),
    "pipe-phone-light": ("pipe.html#the-smallest-pipe", reader.PHONE, "light"),
    "pipe-korean-phone-light": ("ko/pipe.html", reader.PHONE, "light"),
    "measurements-desktop-light": ("measurements.html", reader.DESKTOP, "light"),
}

# What changes with the toolchain and not with the design.
VARYING = "footer"


def shown(page):
  """The window as a picture. Few colours: the committed file is a third of the size."""
  picture = page.screenshot(animations="disabled", caret="hide", mask=[page.locator(VARYING)])
  return PIL.Image.open(io.BytesIO(picture)).convert("RGB")


def share_that_differs(one, other):
  if one.size != other.size:
    return 1.0
  channels = PIL.ImageChops.difference(one, other).split()
  worst = PIL.ImageChops.lighter(PIL.ImageChops.lighter(channels[0], channels[1]), channels[2])
  return sum(worst.histogram()[CHANNEL + 1:]) / (one.width * one.height)


def record(picture, file):
  file.parent.mkdir(exist_ok=True)
  picture.quantize(128, method=PIL.Image.Quantize.MEDIANCUT, dither=PIL.Image.Dither.NONE).save(
      file, optimize=True)


@pytest.mark.parametrize("name", SHOTS)
def test_the_page_looks_as_it_did(read, request, name):
  path, viewport, theme = SHOTS[name]
  picture = shown(read(viewport=viewport, theme=theme).open(path))
  file = PICTURES / f"{name}.png"
  if request.config.getoption("--record"):
    record(picture, file)
    return
  assert file.is_file(), "No picture yet: make browser-screenshots"
  share = share_that_differs(picture, PIL.Image.open(file).convert("RGB"))
  if share > SHARE:
    seen = pathlib.Path(".build/browser") / f"{name}.png"
    picture.save(seen)
    pytest.fail(f"{share:.1%} of the pixels differ from {file.name}; see {seen}, and if it is better so:"
                " make browser-screenshots", pytrace=False)
