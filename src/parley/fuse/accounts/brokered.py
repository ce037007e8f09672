"""Brokered: who announces a truce and is no side to it, and who mediated a release.

In: the claims of one report, its text. Out: the same; a league of states that declares a truce, or has one with those who
fight, is its broker, and so is who tells of it as a mediator, several states that tell of the truce of others with one voice, who is said to have brokered it where he tells of it, or to have
mediated "the deal" told of right before. Who is told beside a release or an exchange to have mediated has mediated
that: "Nordland mediated the swap", "Nordland acted as mediator".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from parley.fuse.fold import folded
from parley.fuse.parties import bodies
from parley.fuse.words import tells
from parley.gazetteer.actors import body, country
from parley.records import Claim, Party

LEAGUE: Final = "igo"  # the kind of body that states make together
REACH: Final = 400  # characters behind a truce in which it is called "the deal"
BEFORE: Final = 24  # characters before a speaker in which "mediators" stands
BEHIND: Final = 80  # characters behind a speaker in which "who brokered the deal" stands
NEXT: Final = 200  # characters between a release and the words for who mediated
FREED: Final = ("release", "exchange")
BETWEEN: Final = re.compile(r"\b(?:mediat|broker|go-between|intermediar)", re.IGNORECASE)
MEDIATOR: Final = re.compile(r"\b(?:mediator|broker)s?$", re.IGNORECASE)
CALLED: Final = re.compile(r"\b(?:mediator|broker)s,? (?:the )?$", re.IGNORECASE)
BROKERED: Final = re.compile(
    r",? (?:who|which|that) (?:(?:ha[sd]|have|jointly|together|helped|both) )*(?:broker|mediat|negotiat)",
    re.IGNORECASE,
)


def brokered(claims: Iterable[Claim], text: str) -> Iterator[Claim]:
    """`claims`, with the brokers of truces and of releases as such."""
    told = list(claims)
    deals = [c for c in told if c.type == "agree" and c.mediators and not c.actors]
    between = [c for c in told if _is_mediation(c, text)]
    for claim in told:
        if claim.type == "ceasefire":
            yield _brokered(claim, deals, text)
        else:
            yield _mediated(claim, between, text) if between and claim.type == "retreat" else claim


def _is_mediation(claim: Claim, text: str) -> bool:
    """Whether it tells that somebody has mediated something."""
    is_done = claim.type == "cooperate" and claim.modality == "actual" and claim.stance == "asserts"
    return is_done and bool(claim.actors) and BETWEEN.search(claim.quote.of(text)) is not None


def _mediated(claim: Claim, between: Iterable[Claim], text: str) -> Claim:
    """A release or an exchange with those who are told to have mediated in its sentence or in the next one."""
    told = folded(claim.anchor.of(text))
    if claim.mediators or claim.modality != "actual" or not any(tells("titles", of, told) for of in FREED):
        return claim
    beside = (c for c in between if -NEXT < claim.anchor.start - c.anchor.start < NEXT)
    near = min(beside, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.id), default=None)
    sides = bodies((*claim.actors, *claim.recipients))
    told_by = tuple(party for party in near.actors if bodies([party]).isdisjoint(sides)) if near else ()
    return replace(claim, mediators=told_by)


def _brokered(claim: Claim, deals: Iterable[Claim], text: str) -> Claim:
    leagues = tuple(filter(_is_league, claim.actors))
    sides = tuple(party for party in claim.actors if party not in leagues)
    between = claim.mediators or tuple(_telling(claim, text)) or _of_deal(claim, deals)
    if not (leagues or between):
        return claim
    return replace(claim, actors=sides, mediators=(*between, *(p for p in leagues if p not in between)))


def _telling(claim: Claim, text: str) -> Iterator[Party]:
    """The bodies of those who tell of a truce and have mediated it: "Ostlandish and Nordian mediators said", "Meridia and
    Nordland said"."""
    said = [party for party in claim.speakers if bodies([party]).isdisjoint(bodies(claim.actors))]
    first = min((p.span.start for p in said if p.span), default=0)
    last = max((p.span.end for p in said if p.span), default=0)
    is_said = bool(last) and BROKERED.match(text[last : last + BEHIND]) is not None
    is_said = is_said or CALLED.search(text[max(0, first - BEFORE) : first]) is not None
    states = [party for party in said if country(party.name)]
    with_one_voice = len(states) > 1 and states == list(claim.speakers) and last - first < BEHIND
    for party in said:
        if is_said or with_one_voice or (party.belongs_to and MEDIATOR.search(party.name)):
            yield party.as_body


def _of_deal(claim: Claim, deals: Iterable[Claim]) -> tuple[Party, ...]:
    """Who is told, right behind a truce, to have mediated "the deal", nobody saying whose deal it is."""
    behind = (deal for deal in deals if 0 < deal.anchor.start - claim.anchor.start < REACH)
    return next((deal.mediators for deal in behind), ())


def _is_league(party: Party) -> bool:
    known = body(party.body)
    return known is not None and known.kind == LEAGUE
