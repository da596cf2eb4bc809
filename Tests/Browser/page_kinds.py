"""One page of every kind: where the costly questions are asked."""

from site_files import SITE

KINDS = {
    "home": "index.html",
    "mechanism with diagrams": "pipe.html",
    "charts": "measurements.html",
    "tables": "comparison.html",
    "errors atlas": "errors.html",
    "interview with disclosures": "interview.html",
    "glossary": "glossary.html",
    "errata": "errata.html",
    "decision": "contributing/decisions/0001-flat-trees.html",
    "architecture": "contributing/architecture.html",
    "guide": "guide/attributes.html",
    "tag": "tags/deadlock.html",
    "not found": "404.html",
    "Korean home": "ko/index.html",
    "Korean mechanism": "ko/pipe.html",
    "Korean glossary": "ko/glossary.html",
    "fallback": "ko/guide/attributes.html",
}

# A typical page: prose, listings, lanes, diagrams.
TYPICAL = "pipe.html"
TYPICAL_KOREAN = "ko/pipe.html"


def present():
  """The kinds that the folder under test has; `test_kinds` reports the others."""
  return {kind: path for kind, path in KINDS.items() if (SITE / path).is_file()}
