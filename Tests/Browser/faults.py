"""Faults as text: a failing test prints all of them, a line each."""


def none(faults):
  """Fails with every fault on a line of its own; a mapping is from a page to its faults."""
  lines = ([f"{page}: {fault}" for page, found in faults.items() for fault in found]
           if isinstance(faults, dict) else [str(fault) for fault in faults])
  __tracebackhide__ = True
  assert not lines, f"{len(lines)} found\n" + "\n".join(lines[:60])
