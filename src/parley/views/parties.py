"""Parties: who stands in claims and in which role, by name and by the body that each counts for.

In: claims, an archive. Out: `Body`s with their people and how often each says, does, suffers or mediates something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from parley.errors import RequestError
from parley.records import Claim, Party, parsed
from parley.views.archive import Archive
from parley.views.wording import visible

TWO: Final = 2
ROLES: Final = ("says", "does", "suffers", "mediates")


@dataclass(frozen=True, slots=True)
class Known:
    """One actor, or a body with all its people: how many claims it stands in in each role, and in
    all, and the days of their telling."""

    name: str
    body: str
    says: int
    does: int
    suffers: int
    mediates: int
    claims: int
    first: date | None
    last: date | None

    @property
    def total(self) -> int:
        """How much is told of it."""
        return self.says + self.does + self.suffers + self.mediates


@dataclass(frozen=True, slots=True)
class Body:
    """A country or body, all told, and its people and offices, those most told of first."""

    known: Known
    people: tuple[Known, ...]


def label(party: Party) -> str:
    """The name of an actor on a page and in an address: "Nikol Pashinyan (Armenia)", "Armenia"."""
    return _label(party.name, party.belongs_to)


def body_of(party: Party) -> str:
    """The name of the body that an actor counts for."""
    return _label(party.body, None)


@lru_cache(maxsize=65_536)  # names come again and again
def _label(name: str, body: str | None) -> str:
    return visible(f"{name} ({body})" if body and body.lower() not in name.lower() else name)


def in_roles(claim: Claim) -> Iterator[tuple[str, Party]]:
    """Everyone in a claim, each with the role; of those who say it, all whom it came through."""
    for role, parties in zip(ROLES, (claim.speakers, claim.actors, claim.recipients, claim.mediators), strict=True):
        for party in parties:
            yield role, party


def bearer(asked: str, claims: Iterable[Claim]) -> tuple[Party, Claim] | None:
    """Who is called `asked`, as claims or pages have it ("Anna Lind|Ostland", "Anna Lind (Ostland)", "Ostland"), with a
    claim in which he stands; None where nobody is. A name for itself goes before the body of others."""
    of_others: tuple[Party, Claim] | None = None
    for claim in claims:
        for _, party in in_roles(claim):
            if asked in (str(party), label(party)):
                return replace(party, span=None), claim
            if of_others is None and asked == body_of(party):
                of_others = Party(party.body), claim
    return of_others


def bearers(
    names: Iterable[str], claims: Collection[Claim], known_as: Mapping[str, Party] | None = None
) -> dict[str, str]:
    """The names, as claims have them, of those who are called `names`, each with the id of a claim in which he stands.
    Where claims go by what a picture calls everybody, `known_as` tells the names that they had.

    Raises:
        RequestError: where nobody is called so, or fewer than two are told apart.
    """
    before = {shown: told for told in known_as or {} for shown in (told, label(parsed(told)))}
    found: dict[str, str] = {}
    for name in names:
        if who := bearer(name, claims):
            found.setdefault(str(who[0]), who[1].id)
        elif known_as and name in before and (who := bearer(str(known_as[before[name]]), claims)):
            found.setdefault(before[name], who[1].id)
        else:
            raise RequestError(f"Nobody here is called {name!r}: take the name from `parley show` or the desk.")
    if len(found) < TWO:
        raise RequestError("One actor or two is a ruling on two names: give both.")
    return found


class Stand(NamedTuple):
    """In which `role` a body stands in a claim, or one who counts for it, by `name`; the role is "" of standing in it
    at all."""

    role: str
    body: str
    name: str


@dataclass(frozen=True, slots=True)
class Cast:
    """Everyone in some claims: `bodies`, those most told of first; and by each name, of a body or an actor, the claims
    that it stands in, and those of each role."""

    bodies: tuple[Body, ...]
    told: Mapping[str, Sequence[Claim]]
    parts: Mapping[str, Mapping[str, Sequence[Claim]]]

    def known(self, name: str) -> tuple[Known, tuple[Known, ...]] | None:
        """The body or actor of that name, with the people of a body."""
        for body in self.bodies:
            if body.known.name == name:
                return body.known, body.people
            for one in body.people:
                if one.name == name:
                    return one, ()
        return None


def cast(claims: Iterable[Claim], archive: Archive) -> Cast:
    """The cast of `claims`. A claim counts once for a body in one role."""
    return assembled(((claim, stands(claim)) for claim in claims), archive)


def assembled(told: Iterable[tuple[Claim, Sequence[Stand]]], archive: Archive) -> Cast:
    """The cast of claims of which it is known already where everybody stands in them."""
    found: defaultdict[Stand, list[Claim]] = defaultdict(list)
    for claim, stood in told:
        for stand in stood:
            found[stand].append(claim)
    times = {stand: len(claims) for stand, claims in found.items()}
    days = {stand: _told_on(claims, archive) for stand, claims in found.items() if not stand.role}
    parts: defaultdict[str, dict[str, Sequence[Claim]]] = defaultdict(dict)
    for stand in sorted(
        found, key=lambda stand: not stand.name
    ):  # where a body is called like one of its people, it goes
        parts[stand.name or stand.body][stand.role] = found[stand]
    return Cast(_bodies(times, days), {name: roles.pop("") for name, roles in parts.items()}, parts)


def tallied(stood: Sequence[Sequence[Stand]], told: Sequence[date | None]) -> tuple[Body, ...]:
    """The bodies of claims, as `cast` has them, of which it is known already where everybody stands in each of them,
    and on which day it was told. Claims for which that is one and the same object are counted at once."""
    alike = dict(zip(map(id, stood), stood, strict=True))
    between: defaultdict[int, set[date | None]] = defaultdict(set)
    for key, day in zip(map(id, stood), told, strict=True):
        between[key].add(day)
    times: defaultdict[Stand, int] = defaultdict(int)
    days: defaultdict[Stand, list[date]] = defaultdict(list)
    for key, number in Counter(map(id, stood)).items():
        known = [day for day in between[key] if day]
        ends = (min(known), max(known)) if known else ()
        for stand in alike[key]:
            times[stand] += number
            if not stand.role:
                days[stand] += ends
    return _bodies(times, days)


def _bodies(times: Mapping[Stand, int], days: Mapping[Stand, Collection[date]]) -> tuple[Body, ...]:
    """The bodies that have stood so many `times` in each role, in claims told on these days."""
    people: defaultdict[str, list[Known]] = defaultdict(list)
    for stand in days:
        if stand.name:
            people[stand.body].append(_known(stand, times, days))
    bodies = [_known(stand, times, days) for stand in days if not stand.name]
    return tuple(sorted((Body(body, _most_first(people[body.name])) for body in bodies), key=lambda b: _most(b.known)))


def stands(claim: Claim) -> tuple[Stand, ...]:
    """Where everybody stands in `claim`, each stand once."""
    told: dict[Stand, None] = {}
    for role, parties in zip(ROLES, (claim.speakers, claim.actors, claim.recipients, claim.mediators), strict=True):
        for party in parties:
            told |= _stands(role, party.name, party.belongs_to)
    return tuple(told)


@lru_cache(maxsize=65_536)
def _stands(role: str, name: str, belongs_to: str | None) -> Mapping[Stand, None]:
    """The stand of a body, or of the body that somebody counts for and his own, in `role` and among all."""
    body = _label(belongs_to or name, None)
    names = ("", _label(name, belongs_to)) if belongs_to else ("",)
    return {Stand(each, body, name): None for name in names for each in (role, "")}


def parties(claims: Iterable[Claim], archive: Archive) -> tuple[Body, ...]:
    """Everyone in `claims`, by body, those most told of first."""
    return cast(claims, archive).bodies


def _known(stand: Stand, times: Mapping[Stand, int], days: Mapping[Stand, Collection[date]]) -> Known:
    """What is known of whoever has that stand among all."""
    says, does, suffers, mediates = (times.get(stand._replace(role=role), 0) for role in ROLES)
    first, last = min(days[stand], default=None), max(days[stand], default=None)
    return Known(stand.name or stand.body, stand.body, says, does, suffers, mediates, times[stand], first, last)


def _told_on(claims: Iterable[Claim], archive: Archive) -> set[date]:
    """The days on which `claims` were told."""
    return set(filter(None, map(archive.days.get, {claim.report for claim in claims})))


def _most_first(known: Iterable[Known]) -> tuple[Known, ...]:
    return tuple(sorted(known, key=_most))


def _most(known: Known) -> tuple[int, str]:
    return -known.total, known.name
