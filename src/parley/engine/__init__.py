"""The engine: the one place that knows reading, fusing and storing.

In: paths of reports, a library, a reader. Out: the library with what was read (`read`, `reread`), what its claims come
to (`picture`), and the claims of a single text (`read_text`).

What fuses and stores is loaded when it is first used: a process that only reads, as workers do, begins sooner without.

    reader       the reader: from one report to its claims
    reading      reports into a library, each read once
    workers      processes that read reports side by side
    uncollected  work during which nothing is looked through for waste
    pictures     the picture of a library
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from parley.engine.reader import Attempt, Reader, attempt, read_text, reader, reader_name

if TYPE_CHECKING:
    from parley.engine.pictures import Pictures, bonds, persons, picture
    from parley.engine.reading import Outcome, Summary, read, reread

__all__ = ["Attempt", "Outcome", "Pictures", "Reader", "Summary", "attempt", "bonds", "persons", "picture", "read", "read_text", "reader",
           "reader_name", "reread"]  # fmt: skip

HOMES = {
    "parley.engine.pictures": {"Pictures", "bonds", "persons", "picture"},
    "parley.engine.reading": {"Outcome", "Summary", "read", "reread"},
}


def __getattr__(name: str) -> Any:
    """Load what fuses or stores, once it is asked for."""
    home = next((module for module, names in HOMES.items() if name in names), None)
    if home is None:
        raise AttributeError(f"module 'parley.engine' has no attribute {name!r}")
    return getattr(import_module(home), name)
