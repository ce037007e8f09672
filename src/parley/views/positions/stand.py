"""Stand: what somebody holds, as a page shows it: who holds it, in which words, since when.

In: a position, or what was said before or after it changed, a verb for it, its evidence. Out: `Stand`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from parley.records import Position, Said
from parley.views.archive import Archive
from parley.views.evidence import Evidence
from parley.views.wording import shortened

LONGEST: Final = 240
NAME: Final = 100


@dataclass(frozen=True, slots=True)
class Stand:
    """One stand: `actor` `verb` ("refuses", "accuses Zenda") and when; `words` of what, "" where the evidence shows
    them in their sentence."""

    actor: str
    verb: str
    words: str
    when: str
    evidence: Evidence


def shown(held: Position | Said, verb: str, found: Evidence, archive: Archive) -> Stand:
    """What is held for a page, with its words where the first sentence that is cited does not hold them already."""
    words = shortened(held.words, LONGEST)
    return Stand(
        actor=shortened(held.actor, NAME),
        verb=verb,
        words="" if found.citations and words in found.citations[0].sentence else words,
        when=archive.dates.days(held.when),
        evidence=found,
    )
