"""Incident: one happening with every answer to every question, who gives it, and the words.

In: an incident, an archive. Out: `Sheet`: questions with rival readings side by side, accusations beside their denials,
all accounts in order of time.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from heapq import nsmallest
from math import ceil
from typing import Final

from parley.records import ACTS_OF_SPEECH, Claim, Incident, Picture, Place, When
from parley.views.archive import Archive
from parley.views.incidents.answers import Question, questions, rests
from parley.views.incidents.happenings import why
from parley.views.reports.accounts import Account, account, stories, with_copies
from parley.views.scope import folded
from parley.views.wording import days, table, visible

EACH: Final = 20  # accounts on one page
LONG: Final = 8  # accounts; of more than so many, a page says the answers first, and the words where they are asked for
PAIRS: Final = 6
DENIALS: Final = 60  # the first told, among which those pairs are looked for
ALIKE: Final = 8
AROUND: Final = timedelta(days=2)  # between incidents that may be one


@dataclass(frozen=True, slots=True)
class Pair:
    """An accusation beside its denial."""

    charge: Account
    denial: Account


@dataclass(frozen=True, slots=True)
class Sheet:
    """All of one incident. `rests` says on how much it rests, `where` what is known of its place; `accounts` are some
    of those `told`, and `deeds` how many of all are of a deed, and not of a mere answer to it."""

    id: str
    title: str
    kind: str
    mark: str
    grade: str
    reason: str
    doubted: bool
    when: str
    where: str
    rests: str
    questions: tuple[Question, ...]
    pairs: tuple[Pair, ...]
    accounts: tuple[Account, ...]
    told: int
    deeds: int

    @property
    def is_long(self) -> bool:
        """Whether more is told of it than a page can lay open at once."""
        return self.told > LONG


def incident(of: Incident, archive: Archive, *, page: int = 1) -> Sheet:
    """The sheet of one incident, with one page of its accounts, the last where they end before."""
    claims = archive.known(of.claims)
    told = stories(claims, archive)
    skip = (min(page, max(1, ceil(len(told) / EACH))) - 1) * EACH
    return Sheet(
        id=of.id,
        title=visible(of.title),
        kind=table("types")[of.type],
        mark=table("marks")[of.grade],
        grade=table("grades")[of.grade],
        reason=why(of),
        doubted=bool(of.disputed),
        when=days(of.when),
        where=_where(of.place),
        rests=rests(claims, of.origins, of.witnesses),
        questions=questions(of, archive),
        pairs=_pairs(of, archive),
        accounts=tuple(with_copies(story, archive) for story in told[skip : skip + EACH]),
        told=len(told),
        deeds=sum(first.type not in ACTS_OF_SPEECH for first, *_ in told),
    )


def _where(place: Place | None) -> str:
    """The place with how exactly it is known."""
    if place is None:
        return ""
    country = f", {place.country}" if place.country and place.country != place.name else ""
    width = f", known to within {place.precision:g} km" if place.precision else ""
    return visible(f"{place.name}{country}{width}")


def _pairs(of: Incident, archive: Archive) -> tuple[Pair, ...]:
    """Each voice's denial beside the accusation that it meets: of the same report where there is one, and else the
    last told before it."""
    happened = of.finding("happened")
    if happened is None:
        return ()
    said = {r.answer: archive.known(r.claims) for r in happened.readings}
    charges, found = said.get("yes", []), dict[tuple[str, str], Pair]()
    for denial in nsmallest(DENIALS, said.get("no", []), key=lambda claim: _place_in_time(claim, archive)):
        if len(found) < PAIRS and (charge := _met_by(denial, charges, archive)):
            pair = Pair(account(charge, archive), account(denial, archive))
            found.setdefault((pair.denial.voice or denial.id, pair.charge.voice), pair)
    return tuple(found.values())


def _met_by(denial: Claim, charges: Sequence[Claim], archive: Archive) -> Claim | None:
    """The accusation that a denial meets, told by another voice; one that somebody utters before one that nobody
    does."""
    others = [claim for claim in charges if claim is not denial and claim.speaker != denial.speaker]
    at = _place_in_time(denial, archive)

    def fit(claim: Claim) -> tuple[bool, bool, bool, int]:
        near = claim.report == denial.report
        distance = abs(claim.quote.start - denial.quote.start) if near else 0
        return near, bool(claim.speakers), _place_in_time(claim, archive) <= at, -distance

    return max(others, key=fit, default=None)


def _place_in_time(claim: Claim, archive: Archive) -> tuple[date, str, int]:
    return archive.published(claim.report) or date.max, claim.report, claim.quote.start


@dataclass(frozen=True, slots=True)
class Near:
    """Another incident that may be the same: `claim` is one to rule with."""

    id: str
    title: str
    when: str
    claim: str


def near(of: Incident, picture: Picture) -> tuple[Near, ...]:
    """The incidents that could be the same as one, the likeliest first: of its kind or place, and of its days."""
    rated = [(score, other) for other in picture.incidents if other.id != of.id and (score := _likeness(of, other))]
    rated.sort(key=lambda pair: (-pair[0], pair[1].title, pair[1].id))
    return tuple(Near(o.id, visible(o.title), days(o.when), o.claims[0]) for _, o in rated[:ALIKE])


def _likeness(one: Incident, other: Incident) -> int:
    """0 where the days are too far apart; else two points for the place, one for the kind."""
    if not _are_close(one.when, other.when):
        return 0
    same_place = bool(one.place and other.place and folded(one.place.name) == folded(other.place.name))
    return 2 * same_place + (one.type == other.type)


def _are_close(one: When | None, other: When | None) -> bool:
    """Whether two stretches of days lie near each other, as far as they are known."""
    if not one or not other or not one.latest or not other.latest:
        return True
    first, last = one.first or one.latest, one.latest
    return (other.first or other.latest) - AROUND <= last and first <= other.latest + AROUND
