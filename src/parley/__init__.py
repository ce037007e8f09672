"""Parley reads news reports on armed conflicts and keeps every claim with its speaker and its exact words.

In: a text, or a library's path. Out: claims, what they come to, and the record types. `parley.open("war.parley")` asks
a library for `.claims()`, `.incidents()`, `.tolls()` …; a text is read by the front door:

    import parley

    text = "Ruritania said on Monday that 12 of its soldiers had been killed near Zenda."
    for claim in parley.read(text):
        print(claim.type, claim.speaker, "-", claim.quote.of(text))

What is named here is loaded when it is first used.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from parley.client import open  # noqa: A004, parley.open as one opens anything
    from parley.engine import read_text as read
    from parley.records import Claim, Figure, Incident, Judgement, Layout, Party, Picture, Place, Report, Span, When
    from parley.store.library import Library

__all__ = ["Claim", "Figure", "Incident", "Judgement", "Layout", "Library", "Party", "Picture", "Place", "Report",
           "Span", "When", "open", "read"]  # fmt: skip

HOMES = {
    "read": ("parley.engine", "read_text"),
    "open": ("parley.client", "open"),
    "Library": ("parley.store.library", "Library"),
}


def __getattr__(name: str) -> Any:
    """Load what is asked for: all that is not in `HOMES` is a record type."""
    if name not in __all__:
        raise AttributeError(f"module 'parley' has no attribute {name!r}")
    module, attribute = HOMES.get(name, ("parley.records", name))
    return getattr(import_module(module), attribute)
