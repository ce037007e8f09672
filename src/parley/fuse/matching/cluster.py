"""Clustering: accounts of one happening brought together, strongest pairs first.

In: accounts, links between them, analysts' rulings. Out: groups. Links are taken in the order of their strength, and
one is refused where it would join what a ruling, the days or the places hold apart. So the result hangs neither on the
order of arrival nor on chance (Kruskal's forest with cannot-link constraints, as COP-KMeans has them).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.fold import folded
from parley.fuse.judgements import Rulings
from parley.fuse.matching.undated import News
from parley.fuse.places import TOWN, nearness
from parley.records import Place

RULED: Final = 1_000
ANSWERS: Final[Mapping[str, str]] = {"a state": "a group", "a group": "a state"}
Rank = tuple[float, str, str]
"""The place of a link among all: less points, then the ids."""


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """That two accounts, by id, are one, with the points that speak for it."""

    points: int
    a: str
    b: str

    @property
    def rank(self) -> Rank:
        """Its place among all links, the strongest first."""
        return -self.points, self.a, self.b


@dataclass(frozen=True, slots=True)
class Told:
    """How many dead an outlet's report of a day counts in its own voice."""

    outlet: str
    day: date
    count: int


@dataclass(frozen=True, slots=True)
class Extent:
    """What a group's members have in common: the days that all allow, and the most exact place among them; who is said
    to have acted, who to be hit, and what tells the one person whom it befell, each of any member. `land` is the
    country that it was in, for those that no place holds; `news` what those of no known day have in common; `camps` are
    by voice whether a state or an armed group did it; `hit` is what was: an aircraft that was brought down, or what is
    on the ground; `arms` whether a state's aircraft did it or an armed group's guns; `told` how many dead each outlet
    opens with, by day. Of talks, `is_plan` tells whether all only plan them, and `put_off` the days among which was that
    from which they are put off to theirs."""

    first: date | None = None
    last: date | None = None
    place: Place | None = None
    by: frozenset[str] = frozenset()
    on: frozenset[str] = frozenset()
    whom: frozenset[tuple[str, str]] = frozenset()
    land: str = ""
    news: News | None = None
    camps: frozenset[tuple[str, str]] = frozenset()
    hit: str = ""
    arms: str = ""
    told: frozenset[Told] = frozenset()
    is_plan: bool = False
    put_off: tuple[date, date] | None = None

    def joined(self, other: Extent) -> Extent | None:
        """The common extent of two groups, None where there is none."""
        days = self._days(other)
        if days is None:
            return None
        if self.place and other.place and nearness(self.place, other.place) == "apart":
            return None
        if self._is_of_two_lands(other):
            return None
        if self._is_turned(other) or self._is_of_two_people(other):
            return None
        if self._is_of_two_camps(other) or _differ(self.hit, other.hit) or _differ(self.arms, other.arms):
            return None
        if self.told and other.told and _are_of_two_days(self.told, other.told):
            return None
        if self.news and other.news and not self.news.may_be_of_one(other.news):
            return None
        first, last = days
        return Extent(
            first,
            last,
            _narrower(self.place, other.place, is_dated=not (self.news or other.news)),
            self.by | other.by,
            self.on | other.on,
            self.whom | other.whom,
            self.land or other.land,
            self._news(other),
            self.camps | other.camps,
            self.hit or other.hit,
            self.arms or other.arms,
            self.told | other.told,
            self.is_plan and other.is_plan,
            self.put_off or other.put_off,
        )

    def _days(self, other: Extent) -> tuple[date | None, date | None] | None:
        """The first and last day that two groups allow; of talks put off, those to which they are."""
        moved = (one for one, plan in ((self, other), (other, self)) if one._puts_off(plan))
        if one := next(moved, None):
            return one.first, one.last
        first = max(filter(None, (self.first, other.first)), default=None)
        last = min(filter(None, (self.last, other.last)), default=None)
        return None if first and last and first > last else (first, last)

    def _puts_off(self, plan: Extent) -> bool:
        """Whether talks are put off from a day of those for which others only plan them."""
        if not (self.put_off and plan.is_plan and plan.first and plan.last):
            return False
        return plan.first <= self.put_off[1] and self.put_off[0] <= plan.last

    def _news(self, other: Extent) -> News | None:
        return self.news.joined(other.news) if self.news and other.news else self.news or other.news

    def _is_of_two_people(self, other: Extent) -> bool:
        """Whether the one person whom either befell is another one: by name, or failing that by what else is told of
        both."""
        if not (self.whom and other.whom):
            return False
        kinds = {kind for kind, _ in self.whom} & {kind for kind, _ in other.whom}
        shared = {kind for kind, _ in self.whom & other.whom}
        return "name" not in shared and not kinds <= shared

    def _is_of_two_lands(self, other: Extent) -> bool:
        """Whether two were in different countries: save where each befell the other's, too, as a cable cut between
        two."""
        if not (self.land and other.land) or self.land == other.land:
            return False
        return not (folded(self.land) in other.on and folded(other.land) in self.on)

    def _is_of_two_camps(self, other: Extent) -> bool:
        """Whether one voice has a state do one and an armed group the other: it tells of what both did. Voices that
        differ on who did it are of one deed."""
        return any((voice, ANSWERS[camp]) in self.camps for voice, camp in other.camps)

    def _is_turned(self, other: Extent) -> bool:
        """Whether one side does in one what befalls it in the other: a strike and the strike that answers it are two.
        Rival accounts of who did it are of one victim."""
        hit, hits = self.by & other.on, other.by & self.on
        if self.by & other.by or not (hit or hits):
            return False
        return bool(hit and hits) or bool(self.on and other.on and not self.on & other.on)


def _differ(one: str, other: str) -> bool:
    return bool(one and other) and one != other


def _are_of_two_days(one: frozenset[Told], other: frozenset[Told]) -> bool:
    """Whether an outlet opens with fewer dead in one than it did before in the other: a toll grows from day to day, and who
    has told of eight dead tells on the next day of seven others."""
    pairs = ((a, b) for a in one for b in other if a.outlet == b.outlet and a.day != b.day)
    return any((a.day < b.day) == (a.count > b.count) and a.count != b.count for a, b in pairs)


def _narrower(one: Place | None, other: Place | None, *, is_dated: bool) -> Place | None:
    """The more exact of two places, the first where they are alike. One that is known where it lies comes before one
    that is not, and would hold nothing apart: but not where no day is known, since the words around are then all that
    tells a town from another of its name."""
    if one is None or other is None:
        return one or other
    return min(one, other, key=lambda place: (is_dated and place.latitude is None, place.precision or TOWN))


def common(one: Extent, other: Extent, points: float) -> Extent | None:
    """What two groups have in common once a link of `points` joins them, None where that holds them apart. A ruling
    overrides it. `one` is the group with the lesser id."""
    found = one.joined(other)
    return found if found or points < RULED else replace(one, first=None, last=None)


class Groups:
    """Disjoint groups of ids with what each has in common, and which may never meet."""

    def __init__(self, accounts: Sequence[Account], extents: Sequence[Extent]) -> None:
        self._parent = {a.id: a.id for a in accounts}
        self._extent = {a.id: e for a, e in zip(accounts, extents, strict=True)}
        self._foes: dict[str, set[str]] = {}

    def root(self, id_: str) -> str:
        """The id that stands for the group of `id_`."""
        while (parent := self._parent[id_]) != id_:
            self._parent[id_] = self._parent[parent]
            id_ = parent
        return id_

    def forbid(self, a: str, b: str) -> None:
        """Keep two accounts apart for good."""
        if a in self._parent and b in self._parent:
            one, other = self.root(a), self.root(b)
            self._foes.setdefault(one, set()).add(other)
            self._foes.setdefault(other, set()).add(one)

    def join(self, link: Link) -> None:
        """Bring the groups of two accounts together, unless something holds them apart. A ruling overrides extents."""
        if link.a not in self._parent or link.b not in self._parent:
            return
        one, other = sorted((self.root(link.a), self.root(link.b)))
        if one == other or other in self._foes.get(one, ()):
            return
        extent = common(self._extent[one], self._extent[other], link.points)
        if extent is None:
            return
        self._parent[other] = one
        self._extent[one] = extent
        for foe in self._foes.pop(other, set()):
            self._foes[foe].discard(other)
            self._foes[foe].add(one)
            self._foes.setdefault(one, set()).add(foe)


def clustered(
    accounts: Sequence[Account], links: Iterable[Link], rulings: Rulings, extents: Sequence[Extent]
) -> tuple[tuple[Account, ...], ...]:
    """Groups of accounts, each in the order of ids, the groups in the order of their first."""
    groups = Groups(accounts, extents)
    for a, b in sorted(rulings.different):
        groups.forbid(a, b)
    ruled = {Link(RULED, a, b) for a, b in rulings.same}
    for link in sorted({*links, *ruled}, key=lambda link: link.rank):
        groups.join(link)
    members: dict[str, list[Account]] = {}
    for account in sorted(accounts, key=lambda account: account.id):
        members.setdefault(groups.root(account.id), []).append(account)
    return tuple(map(tuple, members.values()))
