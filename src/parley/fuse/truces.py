"""Truces: which claims about ceasefires, breaches and ends speak of which truce.

In: accounts of the ceasefire family, analysts' rulings. Out: `Truce`s. Accounts that name the day of a truce come together first;
the others ("the truce", "two Russia-brokered ceasefires") then go to the latest truce of the same parties and broker
that began before they were told, to as many as they count; those that find none stand for a truce of unknown day.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.fuse.account import Account, bodies
from parley.fuse.cluster import Extent, Link, clustered
from parley.fuse.days import DAY, EARLIEST, LATEST, shifted
from parley.fuse.judgements import Rulings
from parley.fuse.words import numerals

AHEAD: Final = timedelta(days=3)  # a truce may be spoken of before it begins
RECENT: Final = timedelta(days=60)  # how long "the truce" means the last one
EXACT: Final = timedelta(days=3)
NEIGHBOURS: Final = 16


@dataclass(frozen=True, slots=True)
class Truce:
    """One truce as its accounts tell of it. `begins` is None where nobody says when; `anchor` is the least id of the
    accounts that speak of no other truce."""

    members: tuple[Account, ...]
    parties: frozenset[str]
    brokers: frozenset[str]
    begins: date | None
    anchor: str
    count: int = 1


def truces(accounts: Sequence[Account], rulings: Rulings) -> tuple[Truce, ...]:
    """The truces that `accounts` speak of; each account belongs to one at least."""
    dated = [a for a in accounts if _names_day(a)]
    known = [_truce(group) for group in clustered(dated, _links(dated), rulings, [_leeway(a) for a in dated])]
    known.sort(key=lambda t: (t.begins or LATEST, t.members[0].id))
    index = _Index(known)
    joined: dict[int, list[Account]] = {}
    rest: list[Account] = []
    for account in accounts:
        if _names_day(account):
            continue
        found = index.of(account)
        rest.extend([] if found else [account])
        for number in found:
            joined.setdefault(number, []).append(account)
    whole = [
        replace(_truce([*t.members, *joined.get(n, [])]), begins=t.begins, anchor=t.anchor) for n, t in enumerate(known)
    ]
    return (*whole, *_undated(rest))


def parties_of(account: Account) -> frozenset[str]:
    """The sides that it names, without the brokers."""
    return (account.actors | account.recipients) - bodies(account.claim.mediators)


def _meant(account: Account) -> frozenset[str]:
    """The sides that it names, or failing that those that its report tells of."""
    return parties_of(account) or account.theatre


def _names_day(account: Account) -> bool:
    first, last = account.first, account.last
    if account.claim.type != "ceasefire" or not first or account.claim.stance == "denies":
        return False
    return last is not None and last - first <= EXACT


def _leeway(account: Account) -> Extent:
    """Agreed on the 9th, in effect on the 10th: a day either way is one truce."""
    first, last = account.first or EARLIEST, account.last or LATEST
    return Extent(shifted(first, -DAY), shifted(last, DAY))


def _links(dated: Sequence[Account]) -> Iterator[Link]:
    ordered = sorted(dated, key=lambda a: (a.first or LATEST, sorted(parties_of(a)), a.id))
    for index, account in enumerate(ordered):
        for other in ordered[index + 1 : index + 1 + NEIGHBOURS]:
            if points := _points(account, other):
                yield Link(points, min(account.id, other.id), max(account.id, other.id))


def _points(a: Account, b: Account) -> int:
    if not a.first or not b.first or abs(a.first - b.first) > DAY or not _share_sides(a, b):
        return 0
    same_broker = bool(bodies(a.claim.mediators) & bodies(b.claim.mediators))
    return 2 + 4 * (a.first == b.first) + 2 * same_broker


def _share_sides(a: Account, b: Account) -> bool:
    one, other = _meant(a), _meant(b)
    if not one or not other:
        return bool(bodies(a.claim.mediators) & bodies(b.claim.mediators)) or a.claim.report == b.claim.report
    return bool(one & other)


def _truce(members: Sequence[Account], count: int = 1) -> Truce:
    brokers = frozenset[str]().union(*(bodies(a.claim.mediators) for a in members))
    sides = frozenset[str]().union(*(parties_of(a) for a in members))
    days = sorted(a.first for a in members if a.first and _names_day(a))
    usual = max(days, key=lambda day: (days.count(day), day), default=None)
    ordered = tuple(sorted(members, key=lambda a: a.id))
    return Truce(ordered, sides - brokers, brokers, usual, ordered[0].id, count)


class _Index:
    """Known truces in the order of their beginning, by party and broker."""

    def __init__(self, known: Sequence[Truce]) -> None:
        self._known = known
        self._by_name: dict[str, list[int]] = {}
        self._by_report: dict[str, list[int]] = {}
        for number, truce in enumerate(known):
            for name in truce.parties | truce.brokers:
                self._by_name.setdefault(name, []).append(number)
            for report in {a.claim.report for a in truce.members}:
                self._by_report.setdefault(report, []).append(number)

    def of(self, account: Account) -> list[int]:
        """The truces that an account without a day of its own speaks of: the latest it can mean, as many as it counts."""
        if account.claim.type == "ceasefire" and account.is_dated:
            return self._within(account)
        told = account.last or account.first or account.published
        named = _meant(account) | bodies(account.claim.mediators)
        pools = [self._by_name.get(name, []) for name in sorted(named)] or [
            self._by_report.get(account.claim.report, [])
        ]
        found = {n for pool in pools for n in self._latest(pool, told) if self._fits(n, account)}
        return sorted(found, reverse=True)[: counted(account)]

    def _within(self, account: Account) -> list[int]:
        """The one truce that began within its month or year, if there is just one."""
        first, last = account.first or EARLIEST, account.last or LATEST
        pools = [self._by_name.get(name, []) for name in sorted(_meant(account) | bodies(account.claim.mediators))]
        found = {n for pool in pools for n in pool if self._fits(n, account) and first <= self._begins(n) <= last}
        return sorted(found) if len(found) == 1 else []

    def _latest(self, pool: Sequence[int], told: date | None) -> Sequence[int]:
        if told is None:
            return []
        end = bisect_right(pool, shifted(told, AHEAD), key=self._begins)
        return [n for n in pool[max(0, end - NEIGHBOURS) : end] if self._begins(n) >= shifted(told, -RECENT)]

    def _begins(self, number: int) -> date:
        return self._known[number].begins or LATEST

    def _fits(self, number: int, account: Account) -> bool:
        truce, sides, brokers = self._known[number], _meant(account), bodies(account.claim.mediators)
        return (not sides or not truce.parties or bool(sides & (truce.parties | truce.brokers))) and (
            not brokers or not truce.brokers or bool(brokers & truce.brokers)
        )


def _undated(rest: Iterable[Account]) -> list[Truce]:
    """Truces of which nobody gives the day: each account joins the last one that it can mean, told of not long before."""
    groups: list[list[Account]] = []
    named: dict[str, list[int]] = {}
    for account in sorted(rest, key=lambda a: (a.published or LATEST, a.id)):
        names = sorted(_meant(account) | bodies(account.claim.mediators)) or [account.claim.report]
        near = sorted({n for name in names for n in named.get(name, [])[-NEIGHBOURS:]}, reverse=True)
        number = next((n for n in near if _can_mean(account, groups[n])), len(groups))
        if number == len(groups):
            groups.append([])
        groups[number].append(account)
        for name in names:
            if number not in named.setdefault(name, []):
                named[name].append(number)
    return [_truce(group, count=max(map(counted, group))) for group in groups]


def _can_mean(account: Account, group: Sequence[Account]) -> bool:
    """Whether an account without a day may speak of the truce that `group` speaks of."""
    first, last = group[0], group[-1]
    if account.published and last.published and account.published - last.published > RECENT:
        return False
    if _year(account) != _year(first):
        return False
    sides, brokers = _meant(first), bodies(first.claim.mediators)
    ours, theirs = _meant(account), bodies(account.claim.mediators)
    return (not sides or not ours or len(sides & ours) >= min(2, len(sides), len(ours))) and (
        not brokers or not theirs or bool(brokers & theirs)
    )


def _year(account: Account) -> str:
    """The year of a truce that is told of with no more than its month or year."""
    when = account.claim.when if account.claim.type == "ceasefire" else None
    day = (when.last or when.first) if when else None
    return str(day.year) if day else ""


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(numerals()) + r")\b[\w \-]{0,60}?(?:ceasefires|cease fires|truces)\b")


def counted(account: Account) -> int:
    """How many truces its words count: 2 for "two Russia-brokered ceasefires", 1 where they count none."""
    found = _numeral().search(account.words)
    return numerals()[found[1]] if found else 1
