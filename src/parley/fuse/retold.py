"""Retold: what within one report speaks of the same as something before it.

In: the claims of one report, its text. Out: by the id of a claim, that of the claim before it that it points back to
("the attack", "Saturday's blast"); and which totals are of one happening that the report tells of, rather than running.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from typing import Final

from parley.fuse.figures import range_of
from parley.fuse.words import table
from parley.records import STRIKES, Claim

DEEDS: Final = STRIKES | {"armed_clash"}
AKIN: Final = (STRIKES, frozenset({"armed_clash", "attack"}))
POINTS: Final = re.compile(
    r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day\W?s) (?:[\w-]+ ){0,2}$", re.IGNORECASE
)
BEFORE: Final = 40  # characters before an event's word in which "the" stands
NEAR: Final = 3  # times: a total as near as this to another count of its report is of the same happening


def pointing(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By id, the nearest deed of like kind before each claim that points back to one by its article."""
    found: dict[str, str] = {}
    before: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (c.anchor, c.id)):
        if claim.type not in DEEDS:
            continue
        if POINTS.search(text[max(0, claim.anchor.start - BEFORE) : claim.anchor.start]):
            meant = (c for c in reversed(before) if c.modality == claim.modality and is_akin(c.type, claim.type))
            if deed := next(meant, None):
                found[claim.id] = deed.id
        before.append(claim)
    return found


def is_akin(one: str, other: str) -> bool:
    """Whether two types may be words for one deed."""
    return one == other or any(one in group and other in group for group in AKIN)


def of_happenings(claims: Sequence[Claim], text: str) -> list[Claim]:
    """`claims`, with the totals that are of one happening no totals of a period any more."""
    counted = [claim for claim in claims if claim.figure and claim.figure.scope == "new"]
    return [_as_of(claim) if _is_of_one(claim, counted, text) else claim for claim in claims]


def _as_of(claim: Claim) -> Claim:
    return replace(claim, figure=replace(claim.figure, scope=None)) if claim.figure else claim


def _is_of_one(claim: Claim, counted: Collection[Claim], text: str) -> bool:
    """Whether a total names the one deed that it is of ("the toll of the blast"), or is about as large as another count of
    the same people in its report, of people whom nothing tells apart."""
    figure, when = claim.figure, claim.when
    if figure is None or figure.scope != "total" or (when and when.first and not when.is_day):
        return False
    if _deed().search(claim.quote.of(text).lower()):
        return True
    if figure.side or figure.victim_status in ("civilian", "military"):
        return False
    best = range_of(figure).best
    others = (range_of(c.figure).best for c in counted if c.figure and c.figure.measure == figure.measure)
    return best is not None and any(o and o <= NEAR * best and best <= NEAR * o for o in others)


def _deed() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, table("tolls")["deeds"]))
    return re.compile(rf"\btoll\b.{{0,80}}\b(?:{nouns})\b")
