"""Launched: lands from which something was only fired, and which did not fire it.

In: the claims of one report, its text. Out: the claims; "rockets fired from Ostland" were fired by Ostland only where the
report tells of another deed of it: an armed group acts from there, too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from parley.fuse.parties import bodies
from parley.gazetteer.actors import country
from parley.records import HARM, Claim, Party

BEFORE: Final = 60  # characters before a land in which something is fired from it
FROM: Final = re.compile(
    r"\b(?:fired|launched|shot|lobbed|coming|came)(?: [\w-]+){0,4} from (?:(?:inside|across|the) )?(?:[\w-]+ )?$"
)


def launched(claims: Iterable[Claim], text: str) -> list[Claim]:
    """`claims` without those lands as doers from which something was only fired."""
    every = list(claims)
    does = frozenset().union(
        *(bodies(p for p in c.actors if not _is_launch(p, text)) for c in every if c.family in HARM)
    )
    return [_without(claim, does, text) for claim in every]


def _without(claim: Claim, does: frozenset[str], text: str) -> Claim:
    if claim.family not in HARM:
        return claim
    kept = tuple(p for p in claim.actors if not (_is_launch(p, text) and bodies([p]).isdisjoint(does)))
    return replace(claim, actors=kept) if kept != claim.actors else claim


def _is_launch(party: Party, text: str) -> bool:
    """Whether a party is a land that is named only as that from which something was fired."""
    if party.span is None or party.belongs_to is not None or not country(party.name):
        return False
    return FROM.search(text[max(0, party.span.start - BEFORE) : party.span.start]) is not None
