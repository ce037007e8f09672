"""Agreed: on which day a truce was only agreed whose report tells that it began later.

In: the claims of one report, its text. Out: by the id of a claim that a truce was agreed on a day, that of the claim of the same
report that tells its day of effect: "the truce, agreed on the 9th of June, came into force", "agreed on Saturday to a truce. It
is to take effect on Monday". What makes a truce, and what only begins one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from typing import Final

from parley.fuse.fold import folded
from parley.fuse.parties import bodies
from parley.fuse.words import tells
from parley.records import Claim

AGREED: Final = re.compile(r"\b(?:agreed|signed|reached|struck|concluded|negotiated|announced|brokered)\b")
THE_TRUCE: Final = re.compile(
    r"(?:the|this|that) (?:truce|ceasefire|cease-fire|deal|agreement|accord)\b", re.IGNORECASE
)
IT_BEGINS: Final = re.compile(rf"(?:it|{THE_TRUCE.pattern})", re.IGNORECASE)
BEGINS: Final = re.compile(
    r"\b(?:t(?:ake|akes|ook|aken|aking) (?:effect|hold)|(?:enter(?:s|ed)?|comes?|came|go|goes|went) into (?:force|effect)"
    r"|(?:begin|start)s?|began|begun|started)\b"
)
STOP: Final = re.compile(r"[.!?][\"'\u2019\u201d]*\s|\n")
REACH: Final = 300  # characters between the two
LONG: Final = timedelta(days=150)  # between the two days


def agreed(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """What only tells when a truce was agreed, by what tells when it begins."""
    truces = [c for c in claims if c.type == "ceasefire" and c.stance == "asserts" and c.when and c.when.first]
    beginning = [c for c in truces if is_beginning(c.quote.of(text))]
    signing = (c for c in truces if c not in beginning and is_making(c.quote.of(text)))
    pairs = ((c, next((b for b in beginning if _is_of_one(c, b) and _are_told_on(c, b, text)), None)) for c in signing)
    return {c.id: b.id for c, b in pairs if b}


def is_making(words: str) -> bool:
    """Whether words tell of a truce that it is agreed, and not that it begins."""
    return AGREED.search(words) is not None and not is_beginning(words)


def is_beginning(words: str) -> bool:
    """Whether words tell of a truce that it begins, or is to."""
    return BEGINS.search(words) is not None or tells("ceasefires", "in force", folded(words))


def _are_told_on(signed: Claim, begun: Claim, text: str) -> bool:
    """Whether one of the days, of signing and of effect, is told right behind the other, of "the truce" that was told
    of."""
    first, last, begins = signed.quote, begun.quote, THE_TRUCE
    if first.start < last.start:
        first, last, begins = last, first, IT_BEGINS
    opening = STOP.split(text[max(0, first.start - REACH) : first.start])[-1]
    return first.start - last.start < REACH and begins.match(f"{opening}{first.of(text)}") is not None


def _is_of_one(signed: Claim, begun: Claim) -> bool:
    first, last = (c.when.first if c.when else None for c in (signed, begun))
    if first is None or last is None or not timedelta(days=1) < last - first <= LONG:
        return False
    told = ((bodies(signed.actors), bodies(begun.actors)), (bodies(signed.mediators), bodies(begun.mediators)))
    return all(not one or not other or one == other for one, other in told)
