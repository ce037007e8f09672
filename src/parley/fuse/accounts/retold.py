"""Retold: what within one report speaks of the same as something before it.

In: the claims of one report, its text. Out: by the id of a claim, that of the claim before it that it points back to
("the attack", "Saturday's blast").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Final

from parley.fuse.accounts.freed import freed
from parley.fuse.accounts.taken import taken
from parley.fuse.accounts.telling import is_of_found, is_of_wounded
from parley.fuse.figures import FEW, range_of
from parley.fuse.fold import stump
from parley.fuse.parties import bodies, is_named
from parley.fuse.places import are_two_unknown, is_specific, nearness
from parley.fuse.words import table
from parley.records import STRIKES, Claim, Party

DEEDS: Final = STRIKES | {"armed_clash"}
AKIN: Final = (STRIKES, frozenset({"armed_clash", "attack"}))
POINTED: Final = r"\b(?:the|this|that|(?:mon|tues|wednes|thurs|fri|satur|sun)day\W?s) (?:[\w-]+ ){0,2}"
POINTS: Final = re.compile(f"{POINTED}$", re.IGNORECASE)
BEFORE: Final = 40  # characters before an event's word in which "the" stands
OPENING: Final = 400  # characters: the headline and what follows it, as in `matter.py`
STOP: Final = re.compile(r"[.!?][\"'\u2019\u201d]*\s|\n")
VILLAGE: Final = re.compile(r"\b(?:village|villages|town|hamlet|settlement)s? (?:of )?$", re.IGNORECASE)


def pointing(claims: Iterable[Claim], text: str) -> dict[str, str]:
    """By id, the nearest deed of like kind before each claim that points back to one by its article; or what the report
    opens with, where a claim tells that again."""
    found: dict[str, str] = {}
    every = sorted(claims, key=lambda c: (c.anchor, c.id))
    for at, claim in enumerate(every):
        before = every[:at]
        told = _pointed_to(claim, before, text) or _opened_with(claim, every, text)
        told = told or _clash_of(claim, every, text) or _wounded_in(claim, every, text) or _found_of(claim, every, text)
        if told and not _is_part(claim, told, every, text):
            found[claim.id] = told.id
    return freed(every, text) | taken(every) | _with_counts_beside(found, every, text)


def _with_counts_beside(found: Mapping[str, str], every: Sequence[Claim], text: str) -> dict[str, str]:
    """What points back, with the counts of whom such a deed killed: "the strike had hit a clinic and killed six"."""
    counts = [c for c in every if c.figure and c.figure.scope != "total" and not c.actors and c.id not in found]
    deeds = [c for c in every if c.id in found and c.type in STRIKES and not c.actors and _points_back(c, text)]
    beside = ((c, d) for c in counts for d in deeds if c.speaker == d.speaker and in_one_sentence(c, d, text))
    return {**found, **{c.id: found[d.id] for c, d in beside}}


def _clash_of(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    """The clash whose dead a count is of, on whichever side: "30 soldiers and 39 rebels were killed in battles around Olm";
    not of whom others killed: "the army shot a man who had been in a gunfight of two clans"."""
    if claim.family != "figure":
        return None
    clashes = (c for c in every if c.type == "armed_clash" and c.modality == claim.modality)
    near = (c for c in clashes if in_one_sentence(c, claim, text) and not _are_apart(c.actors, claim.actors))
    return min(near, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.id), default=None)


def _are_apart(one: Sequence[Party], other: Sequence[Party]) -> bool:
    """Whether two lists of parties, neither empty, have no body in common."""
    return bool(one and other) and bodies(one).isdisjoint(bodies(other))


def _wounded_in(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    """The deed in which those were hurt who died of it since: the one told nearest."""
    if not is_of_wounded(claim, text):
        return None
    deeds = (c for c in every if c.type in DEEDS and c.modality == claim.modality and c.stance == "asserts")
    return min(deeds, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.id), default=None)


def _found_of(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    """The deed of those whose bodies are counted, where their sentence names it."""
    if not is_of_found(claim, text):
        return None
    deeds = (c for c in every if c.type in DEEDS and c.modality == claim.modality and c.stance == "asserts")
    return next((c for c in deeds if in_one_sentence(c, claim, text)), None)


def _is_part(claim: Claim, whole: Claim, every: Sequence[Claim], text: str) -> bool:
    """Whether a deed in one town is only a part of one all over a region, as fewer dead are counted with it: "raids on the
    province killed 16 . . . In Olm, raids killed seven"."""
    at, around = claim.place, whole.place
    if at is None or around is None or is_specific(around) or not is_specific(at):
        return False
    some, all_ = (_dead_beside(deed, every, text) for deed in (claim, whole))
    return some is not None and all_ is not None and some < all_


def _dead_beside(deed: Claim, every: Iterable[Claim], text: str) -> int | None:
    """The most who are counted dead in the sentence of a deed."""
    counts = (c for c in every if c.figure and c.figure.measure == "killed" and in_one_sentence(c, deed, text))
    return max((best for c in counts if c.figure and (best := range_of(c.figure).best) is not None), default=None)


def _pointed_to(claim: Claim, before: Sequence[Claim], text: str) -> Claim | None:
    if not _points_back(claim, text):
        return None
    deeds = (c for c in reversed(before) if c.type in DEEDS and c.modality == claim.modality)
    return next((deed for deed in deeds if _may_be_meant(deed, claim)), None)


def _may_be_meant(deed: Claim, claim: Claim) -> bool:
    return deed.type in DEEDS if claim.family == "figure" else is_akin(deed.type, claim.type)


def _points_back(claim: Claim, text: str) -> bool:
    """Whether a deed stands behind "the", or a count is that of such a deed: "the attack killed 32", "40 died in the battle"."""
    told = text[max(0, claim.anchor.start - BEFORE) : claim.anchor.start]
    if claim.family == "figure":
        behind = STOP.split(text[claim.anchor.end : claim.anchor.end + BEFORE])[0]
        return (_doing().search(told) or done_in().match(behind)) is not None
    return claim.type in DEEDS and POINTS.search(told) is not None


@cache
def _doing() -> re.Pattern[str]:
    """A deed behind "the" before the word that tells what it did."""
    return re.compile(rf"{POINTED}(?:{nouns()})s? (?:[\w-]+ ){{0,2}}$", re.IGNORECASE)


@cache
def done_in() -> re.Pattern[str]:
    """A deed behind "in the" right behind a count, that no place tells from another: not "in the attack on Olm"."""
    battles = "|".join(table("tolls")["battles"])
    return re.compile(
        rf"\W*(?:in|during) (?:the|this|that) (?:[\w-]+ )?(?:{nouns()}|{battles})s?\b(?! (?:on|at|in|near|of) )"
    )


def nouns() -> str:
    """The words for a deed, as a pattern has them."""
    return "|".join(map(re.escape, table("tolls")["deeds"]))


def _opened_with(claim: Claim, every: Sequence[Claim], text: str) -> Claim | None:
    """The claim of its kind in the report's opening that it tells again: by the same word, of a party to that or with as many
    dead, and of no other parties and no other village. Reports tell first in short what they then tell at length."""
    if claim.family == "figure":
        return None
    opened = (c for c in every if c.anchor.start < min(OPENING, claim.anchor.start) and _is_kind(c, claim))
    return next((c for c in opened if _tells_again(c, claim, every, text)), None)


def _is_kind(one: Claim, other: Claim) -> bool:
    return (one.type, one.modality, one.stance) == (other.type, other.modality, other.stance)


def _tells_again(first: Claim, later: Claim, every: Sequence[Claim], text: str) -> bool:
    sides = [tuple(map(bodies, (c.actors, c.recipients))) for c in (first, later)]
    if any(one and other and one.isdisjoint(other) for one, other in zip(*sides, strict=True)):
        return False
    if first.place and later.place and are_two_unknown(first.place, later.place):
        return False
    if _is_at_a_village(later, first, text):
        return False
    if first.type == "consult" and _are_of_others(first, later):
        return False
    roles = list(zip(*sides, strict=True))[first.type == "coerce" :]  # who arrests some arrests others
    shared = any(one & other for one, other in roles)
    if shared or stump(first.anchor.of(text)) == stump(later.anchor.of(text)):
        return True
    dead = _dead_beside(later, every, text)
    return dead is not None and dead > FEW and dead == _dead_beside(first, every, text)


def _are_of_others(one: Claim, other: Claim) -> bool:
    """Whether each of two meetings has somebody by name whom the other has not: "Lind met Dahl", "Dahl sent Berg to
    talks"."""
    here, there = ({p.name for p in (*c.actors, *c.recipients, *c.mediators) if is_named(p)} for c in (one, other))
    return bool(here - there and there - here)


def _is_at_a_village(later: Claim, first: Claim, text: str) -> bool:
    """Whether a deed's own sentence names a place that no gazetteer knows, and calls it a village, where what another voice tells
    of in the report's opening was at another place that one does."""
    at, around = later.place, first.place
    if (
        at is None
        or around is None
        or at.span is None
        or at.entry
        or not around.entry
        or nearness(at, around) != "unknown"
    ):
        return False
    if not (first.speaker and later.speaker) or bodies([first.speaker]) & bodies([later.speaker]):
        return False
    return VILLAGE.search(text[max(0, at.span.start - BEFORE) : at.span.start]) is not None


def is_akin(one: str, other: str) -> bool:
    """Whether two types may be words for one deed."""
    return one == other or any(one in group and other in group for group in AKIN)


def in_one_sentence(one: Claim, other: Claim, text: str) -> bool:
    """Whether no sentence ends between the words that carry two claims."""
    first, last = sorted((one.anchor, other.anchor))
    return STOP.search(text[first.end : last.start]) is None
