"""Whereabouts: what a report's own words say of where a place lies, and which places are only where people came from.

In: the claims of one report, its text. Out: the claims, with those places that no gazetteer knows put where their words
put them ("the Rashan area, on the outskirts of Olm"), as wide as "50 kilometres north of Olm" leaves them; none that
people are "from", no fighting where only talks were, and none in a capital that stands for its government.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from parley.fuse.accounts.surroundings import away_from, surrounded
from parley.fuse.fold import folded
from parley.fuse.parties import homes
from parley.fuse.places import TOWN, names_of
from parley.fuse.words import tells
from parley.gazetteer.actors import is_capital
from parley.records import HARM, Claim, Party, Place, Span

FROM: Final = re.compile(
    r"\b(?:(?<!\btoll )(?<!\btolls )from|residents of|people of|evacuees of|natives of)(?: the)?(?: [\w-]+){0,2}(?: of)? $"
)
HOUSE: Final = re.compile(
    r"\b(?:hospital|clinic|morgue|infirmary|university|institute|directorate|medical cent(?:re|er))\b", re.IGNORECASE
)
TELLER: Final = re.compile(
    r"\b(?:doctors?|medics?|nurses?|surgeons?|physicians?|officials?|sources?|directors?|heads?|staff|workers?|spokes\w+|professors?)"
    r" (?:at|of|in|from|with)(?: the)?(?: [\w’'-]+){0,2}? $"
)
POSTED: Final = re.compile(
    r"\W+(?:who (?:are|were) )?(?:positioned|based|stationed|entrenched|located|deployed|holed up) "
    r"(?:in|at|on|inside|around|near) (?:[\w-]+ ){0,5}"
)
FIRED: Final = frozenset({"shelling", "property", "casualties"})
OPENS: Final = re.compile(r"(?:^|[.!?\n\"”])\s*(?:in )?$", re.IGNORECASE)
BESIDE: Final = 6  # characters: "in", a comma, "the"
BEFORE: Final = 50  # characters before a place in which "from" stands, or how far from it


def is_seat(place: Place, speaker: Party | None, text: str) -> bool:
    """Whether a place is a capital that stands beside the speaker's name: "officers in Olm said", "In Olm, officers said"; and
    not "killed in Olm, officers said"."""
    at = speaker.span if speaker else None
    if at is None or place.span is None or not is_capital(place.name):
        return False
    if place.span.end <= at.start and not OPENS.search(text[max(0, place.span.start - BEFORE) : place.span.start]):
        return False
    return place.span.start <= at.end + BESIDE and at.start <= place.span.end + BESIDE


def placed(claims: Iterable[Claim], text: str) -> list[Claim]:
    """`claims` with their places as their report has them."""
    every = list(claims)
    seats = frozenset(c.place.span for c in every if c.type == "consult" and c.place and c.place.span)
    struck = frozenset(p.country for c in every if c.family in HARM and (p := c.place) and not is_capital(p.name))
    elsewhere = [
        is_origin(c, text)
        or _is_tellers(c, text)
        or _is_post(c, text)
        or _is_of_talks(c, seats, text)
        or _is_doers_seat(c, struck)
        for c in every
    ]
    told = [_nowhere(c) if is_else else _away(c, text) for c, is_else in zip(every, elsewhere, strict=True)]
    unknown = [p for claim in told if (p := claim.place) and p.latitude is None and p.span and names_of(p)]
    lands = frozenset(p.country for claim in told if (p := claim.place) and p.country)
    known: dict[frozenset[str], Place] = {}
    for place in sorted(unknown, key=lambda place: place.span or ()):
        if names_of(place) not in known and (found := surrounded(place, text, lands)):
            known[names_of(place)] = found
    return [_put(claim, known) for claim in told]


def is_origin(claim: Claim, text: str) -> bool:
    """Whether its place is only where those came from whom it befell: "evacuees from the town of Olm", and not where "troops
    withdrew from", nor where "the toll from clashes in Olm" is of."""
    span = claim.place.span if claim.place else None
    leaves = claim.type == "retreat" and tells("titles", "withdrawal", folded(claim.anchor.of(text)))
    is_of_people = claim.type != "displacement" and not leaves and span is not None
    return is_of_people and bool(FROM.search(text[max(0, span.start - BEFORE) : span.start])) if span else False


def _is_tellers(claim: Claim, text: str) -> bool:
    """Whether its place is only where somebody works who tells of it: "a doctor at Olm Hospital said"."""
    span = claim.place.span if claim.place else None
    if span is None or not HOUSE.search(span.of(text)):
        return False
    return TELLER.search(text[max(0, span.start - BEFORE) : span.start]) is not None


def _is_post(claim: Claim, text: str) -> bool:
    """Whether its place is where those stand who fired: "rebels positioned in Olm fired on Tarn"."""
    at = claim.place.span if claim.place else None
    if at is None or claim.type not in FIRED:
        return False
    ends = [p.span.end for p in claim.actors if p.span and p.span.end <= at.start <= p.span.end + BEFORE]
    return any(POSTED.fullmatch(text[end : at.start]) for end in ends)


def _is_of_talks(claim: Claim, seats: frozenset[Span], text: str) -> bool:
    """Whether its place is that of talks, in a sentence before it: shells do not fall where ministers met."""
    span = claim.place.span if claim.place else None
    if span not in seats or span is None or claim.family not in HARM:
        return False
    between = text[min(span.end, claim.anchor.end) : max(span.start, claim.anchor.start)]
    return ". " in between or "\n" in between


def _is_doers_seat(claim: Claim, struck: frozenset[str | None]) -> bool:
    """Whether its place is the capital of those who did it, in a report that tells of harm abroad and of none elsewhere
    in that country: "Meridia, which stepped up its air strikes"."""
    place = claim.place
    if claim.family not in HARM or place is None or place.country is None or not is_capital(place.name):
        return False
    does = folded(place.country) in homes(claim.actors)
    return does and place.country not in struck and not struck <= {None}


def _away(claim: Claim, text: str) -> Claim:
    """`claim` with its place as wide as a distance from it leaves it: what is hit "50 kilometres north of Olm" is not
    Olm."""
    place = claim.place
    if place is None or place.span is None or place.latitude is None:
        return claim
    far = away_from(text[max(0, place.span.start - BEFORE) : place.span.start])
    return replace(claim, place=replace(place, entry=None, precision=far)) if far > (place.precision or TOWN) else claim


def _nowhere(claim: Claim) -> Claim:
    """`claim` without its place, and without the country of it where that is all that tells whom it befell."""
    country = claim.place.country if claim.place else None
    whom = tuple(p for p in claim.recipients if p.span is not None or p.name != country)
    return replace(claim, place=None, recipients=whom)


def _put(claim: Claim, known: dict[frozenset[str], Place]) -> Claim:
    """`claim` with its place where another of its report's claims has it, if no gazetteer does."""
    place = claim.place
    found = known.get(names_of(place)) if place and place.latitude is None else None
    return replace(claim, place=replace(found, name=place.name, span=place.span)) if place and found else claim
