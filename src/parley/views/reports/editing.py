"""Editing: what an outlet did to a story that it shares with others, and who signed for it.

In: an archive, the id of a report. Out: it in words: "60 % of what the Tervel Post printed, 10 % its own words", "edited
by Ana Morel".
"""

from __future__ import annotations

from typing import Final

from parley.records import Hand, Part
from parley.views.archive import Archive
from parley.views.wording import listed, visible

PARTS: Final[tuple[tuple[Part, str], ...]] = (
    ("reported", "reported by"),
    ("written", "written by"),
    ("edited", "edited by"),
    ("translated", "translated by"),
)
NEARLY: Final = 0.95
"""The share of a story's words from which on it counts as whole: a name spelled otherwise and a new last line."""


def signed(report: str, archive: Archive) -> str:
    """Who reported, wrote, edited and translated a report, as it is signed; "" where nobody signs."""
    layout = archive.layouts.get(report)
    hands = layout.hands if layout else ()
    return "; ".join(f"{words} {listed(names)}" for part, words in PARTS if (names := _names(hands, part)))


def altered(report: str, archive: Archive) -> str:
    """How much of a print that the others are held against stands in this one, and how much does not; "" for that print
    itself and for a report without copies."""
    origin = archive.origins.get(report)
    first = origin.lineage.rpartition("/")[2] if origin else report
    if not origin or first == report:
        return ""
    share = "all" if origin.kept >= NEARLY else f"{100 * origin.kept:.0f} %"
    kept = f"{share} of what {archive.label(first)} printed" if first in archive.reports else "a copy"
    return f"{kept}, {100 * origin.added:.0f} % its own words" if origin.added > 1 - NEARLY else kept


def _names(hands: tuple[Hand, ...], part: Part) -> list[str]:
    return [visible(hand.name) for hand in hands if hand.part == part]
