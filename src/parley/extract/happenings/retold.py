"""Retold: what a report only names again.

In: a report's claims in order. Out: those that tell something. A restatement is told once, at its fullest: a noun that
names the same kind of deed, by nobody else, nowhere else, on no other day and by no other speaker, adds nothing ("the
attack", "the strikes on the town").
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date

from parley.extract.doc import Doc
from parley.records import STRIKES, Claim, When

VIOLENT = STRIKES | {"armed_clash"}
FAR = 50
"""How many claims of a type back a report is searched, which bounds the work in endless ones."""


def told_once(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, in order, without those that only name again what one before them told."""
    nouns = {t.span for t in doc.tokens if t.tag == "NOUN"}
    before: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        names = claim.type in VIOLENT and claim.anchor in nouns
        if not (names and any(_adds_nothing(claim, earlier) for earlier in before[claim.type][-FAR:])):
            before[claim.type].append(claim)
            yield claim


def _adds_nothing(claim: Claim, before: Claim) -> bool:
    if claim.modality != before.modality or _who_says(claim) not in {"", _who_says(before)}:
        return False
    bodies = {p.body for p in (*claim.actors, *claim.recipients)}
    known = {p.body for p in (*before.actors, *before.recipients)}
    same_place = not claim.place or (before.place is not None and claim.place.name == before.place.name)
    same_days = not claim.when or (before.when is not None and _days(claim.when) == _days(before.when))
    return bodies <= known and same_place and same_days


def _days(when: When) -> tuple[date | None, date | None]:
    return when.first, when.last


def _who_says(claim: Claim) -> str:
    return claim.speaker.body if claim.speaker else ""
