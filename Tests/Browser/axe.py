"""axe-core in a page: what would keep someone from reading or using it."""

import importlib.resources

_SOURCE = importlib.resources.files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")

# Everything axe checks by itself, and the size of targets, which WCAG 2.2 added and axe leaves off.
_DEFAULT = {"rules": {"target-size": {"enabled": True}}, "resultTypes": ["violations"]}

# Contrast takes most of the time, and follows from the style sheet and the kind of a page.
WITHOUT_CONTRAST = {**_DEFAULT, "rules": {**_DEFAULT["rules"], "color-contrast": {"enabled": False}}}

_RUN = """async ([context, options]) => (await axe.run(context || document, options)).violations
  .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} ${n.failureSummary.split('\\n').slice(1).join(' ').trim()}`))"""


def violations(page, options=_DEFAULT, context=None):
  """A line for each element that breaks a rule. By the debugger, so that the page's own policy stays."""
  page.evaluate(f"() => {{ if (!window.axe) {{ {_SOURCE} }} }}")
  return page.evaluate(_RUN, [context, options])


def faint_text(page, selector):
  """Text that misses the contrast of AAA."""
  if not page.locator(selector).count():
    return []
  options = {"runOnly": {"type": "rule", "values": ["color-contrast-enhanced"]}, "resultTypes": ["violations"]}
  return violations(page, options, {"include": [[selector]]})
