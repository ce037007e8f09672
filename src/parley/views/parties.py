"""Parties: who stands in claims and in which role, by name and by the body that each counts for.

In: claims, an archive. Out: `Body`s with their people and how often each says, does, suffers or mediates something.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from parley.records import Claim, Party
from parley.views.archive import Archive
from parley.views.wording import visible

ROLES: Final = ("says", "does", "suffers", "mediates")


@dataclass(frozen=True, slots=True)
class Known:
    """One actor, or a body with all its people: how many claims stand in each role, and the days of their telling."""

    name: str
    body: str
    says: int
    does: int
    suffers: int
    mediates: int
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


class _Tally:
    """Counts of one actor while claims are gone through."""

    def __init__(self) -> None:
        self.roles = Counter[str]()
        self.days: list[date] = []

    def add(self, role: str, told: date | None) -> None:
        self.roles[role] += 1
        if told:
            self.days.append(told)

    def known(self, name: str, body: str) -> Known:
        says, does, suffers, mediates = (self.roles[role] for role in ROLES)
        first, last = min(self.days, default=None), max(self.days, default=None)
        return Known(name, body, says, does, suffers, mediates, first, last)


def parties(claims: Iterable[Claim], archive: Archive) -> tuple[Body, ...]:
    """Everyone in `claims`, by body, those most told of first; a claim counts once for a body in one role."""
    bodies: defaultdict[str, _Tally] = defaultdict(_Tally)
    people: defaultdict[tuple[str, str], _Tally] = defaultdict(_Tally)
    for claim in claims:
        told = archive.published(claim.report)
        met = list(in_roles(claim))
        for role, body in dict.fromkeys((role, body_of(party)) for role, party in met):
            bodies[body].add(role, told)
        for role, body, name in dict.fromkeys((r, body_of(p), label(p)) for r, p in met if p.belongs_to):
            people[body, name].add(role, told)
    members: defaultdict[str, list[Known]] = defaultdict(list)
    for (body, name), tally in people.items():
        members[body].append(tally.known(name, body))
    found = [Body(tally.known(name, name), tuple(sorted(members[name], key=_most))) for name, tally in bodies.items()]
    return tuple(sorted(found, key=lambda body: _most(body.known)))


def _most(known: Known) -> tuple[int, str]:
    return -known.total, known.name
