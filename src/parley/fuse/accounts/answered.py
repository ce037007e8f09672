"""Answered: deeds that are told again in answer, as not done, or as done by those who charge somebody with them.

In: the claims of one report, its text. Out: by the id of what a speaker denies was done, or turns on others ("the army
said the rebels had shelled the market themselves"), that of the deed told before it that he answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from parley.fuse.fold import folded
from parley.fuse.parties import bodies
from parley.fuse.places import names_of
from parley.fuse.words import tells
from parley.records import STRIKES, Claim, Party

AKIN: Final = (STRIKES | {"property"}, frozenset({"territory"}), frozenset({"equipment", "property"}))
REACH: Final = 600  # characters before an answer within which the deed is told that it is to
BESIDE: Final = 160  # characters between a denial and the counter-charge that goes with it
STOP: Final = re.compile(r"[.!?;][\"'\u2019\u201d]*\s|\n")
ITSELF: Final = re.compile(r"\b(?:itself|themselves|himself|(?:its|their) own (?!posts?\b|positions?\b))(?! up\b)")
"""Words by which somebody is said to have done to his own side what others are charged with: not "blew themselves up"."""


def denied(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By the id of a deed that its speaker denies, that of the deed of its kind told before it by another."""
    every = _in_order(claims)
    answers = (c for c in every if c.stance == "denies" and c.family == "violence" and _is_by_denying(c, text))
    return {c.id: deed.id for c in answers if (deed := _denied(c, every, text))}


def turned(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By the id of a deed that one who is charged with it turns on others, that of the deed as he is charged with it."""
    every = _in_order(claims)
    charges = (c for c in every if c.stance == "asserts" and c.type in STRIKES | {"property"} and c.speaker)
    return {c.id: deed.id for c in charges if (deed := _turned(c, every, text))}


def _in_order(claims: Iterable[Claim]) -> list[Claim]:
    return sorted(claims, key=lambda c: (c.anchor, c.id))


def _denied(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    meant = (d for d in _told_before(claim, every) if not _is_elsewhere(claim, d, text) and _may_mean(claim, d))
    return next(meant, None)


def _may_mean(claim: Claim, deed: Claim) -> bool:
    """Whether what is denied may be a deed by who did it, or by whom it befell: those deny it who are hit, too."""
    mine, theirs = bodies(claim.actors), bodies(deed.actors)
    return (
        not (mine and theirs)
        or bool(mine & theirs)
        or not bodies(claim.speakers[-1:]).isdisjoint(bodies(deed.recipients))
    )


def _is_by_denying(claim: Claim, text: str) -> bool:
    """Whether it is denied by a word for it: not "neither fired on the other"."""
    before = STOP.split(text[max(0, claim.anchor.start - BESIDE) : claim.anchor.start])[-1]
    return tells("denials", "denials", folded(before))


def _turned(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    speaker = _teller(claim)
    if speaker & bodies(claim.actors) or not claim.actors:
        return None
    is_reflexive = ITSELF.search(_behind(claim, text)) is not None
    hit = bodies(p for p in claim.recipients if not _is_it(p, text))
    if not is_reflexive and (not _denies(speaker, claim, every, text) or speaker & hit):
        return None
    meant = (d for d in _told_before(claim, every) if not _is_elsewhere(claim, d, text))
    charged = ((deed, bodies(deed.actors)) for deed in meant)
    return next((deed for deed, doers in charged if speaker & doers or not doers), None)


def _is_it(party: Party, text: str) -> bool:
    """Whether a party is read out of "it", which is rather the market: "denied shelling the market and said jets had bombed it"."""
    return party.span is not None and party.span.of(text).lower() == "it"


def _teller(claim: Claim) -> frozenset[str]:
    return bodies(filter(None, [claim.speaker]))


def _told_before(claim: Claim, every: Iterable[Claim]) -> list[Claim]:
    """The deeds of its kind that others tell of before it, the nearest first."""
    before = (c for c in every if 0 < claim.anchor.start - c.anchor.start < REACH)
    deeds = [c for c in before if c.stance == "asserts" and c.modality == claim.modality and _is_akin(c, claim)]
    speaker = _teller(claim)
    others = (c for c in deeds if speaker.isdisjoint(_teller(c)))
    return sorted(others, key=lambda c: (c.type != claim.type, -c.anchor.start, c.id))


def _is_akin(one: Claim, other: Claim) -> bool:
    return one.type == other.type or any(one.type in group and other.type in group for group in AKIN)


def _is_elsewhere(claim: Claim, deed: Claim, text: str) -> bool:
    """Whether an answer names, in its own sentence, another place than that of the deed."""
    place, other = claim.place, deed.place
    if place is None or other is None or place.span is None or place.span == other.span:
        return False
    first, last = sorted((place.span, claim.anchor))
    is_own = STOP.search(text[first.end : last.start]) is None
    return is_own and names_of(place).isdisjoint(names_of(other))


def _denies(speaker: frozenset[str], claim: Claim, every: Iterable[Claim], text: str) -> bool:
    """Whether who speaks has just denied something: "the rebels denied it and said that the army had fired"."""
    said = (c for c in every if c.type == "reject" and c.stance == "asserts" and speaker & bodies(c.actors))
    near = (c for c in said if 0 < claim.anchor.start - c.anchor.start < BESIDE)
    return any(tells("denials", "denials", folded(c.quote.of(text))) for c in near)


def _behind(claim: Claim, text: str) -> str:
    """The words from a deed to the end of its sentence, in small letters."""
    return STOP.split(text[claim.anchor.start : claim.anchor.end + BESIDE])[0].lower()
