"""The chronicle of truces: to which known truce an account belongs that names no day.

In: groups of accounts that name the day of a truce, then others, one after another. Out: what is told of each truce.
"The truce" is the latest one of its sides and broker that had begun, or been told of, in the sixty days before; "two
truces" are the latest two; "the truce brokered by Meridia" is the latest that Meridia brokered. What finds none opens a
truce of unknown day.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.fuse.account import Account, bodies
from parley.fuse.days import EARLIEST, LATEST, shifted
from parley.fuse.places import names_of
from parley.fuse.words import numerals, table, tells

AHEAD: Final = timedelta(days=3)  # a truce may be spoken of before it begins
RECENT: Final = timedelta(days=60)  # how long "the truce" means the last one
NEIGHBOURS: Final = 16

EVERY: Final = "\n"  # the name under which every truce is looked up
Names = frozenset[str]


@dataclass(slots=True)
class Told:
    """One truce as far as it has been told of. `start` is the day it begins, or the first day it was told of."""

    members: list[Account]
    begins: date | None
    start: date
    anchor: str
    sides: Names
    brokers: Names
    count: int = 1

    def add(self, account: Account, *, alone: bool) -> None:
        """Take in one more account of it; one that speaks of other truces too does not tell whose this one is."""
        self.members.append(account)
        if not alone:
            return
        self.count = max(self.count, counted(account))
        if account.claim.type == "ceasefire":
            self.brokers |= brokers_of(account)
        self.sides = self.sides or meant(account)


def brokers_of(account: Account) -> Names:
    """The bodies that are said to broker it."""
    return bodies(account.claim.mediators)


def parties_of(account: Account) -> Names:
    """The sides that it names, without the brokers."""
    return (account.actors | account.recipients) - brokers_of(account)


def meant(account: Account) -> Names:
    """The sides that it names, or failing that those that its report tells of."""
    return parties_of(account) or account.theatre


class Chronicle:
    """Truces in the order in which they begin, looked up by side, broker and report."""

    def __init__(self, dated: Iterable[tuple[Sequence[Account], date]]) -> None:
        self.told: list[Told] = []
        self._by_name: dict[str, list[int]] = {}
        for members, begins in sorted(dated, key=lambda group: (group[1], group[0][0].id)):
            self._open(members, begins)

    def tell(self, account: Account) -> None:
        """Add `account` to every truce that it speaks of, or open one for it."""
        numbers = self.meant_by(account)
        for number in numbers:
            self.told[number].add(account, alone=len(numbers) == 1)
            self._name(number, account)
        if not numbers:
            self._open([account], None)

    def meant_by(self, account: Account) -> list[int]:
        """The truces that an account without a day of its own speaks of."""
        day = account.last or account.first or account.published or LATEST
        names = sorted(_names(account)) or [account.claim.report, *_places(account)]
        near = {n for name in names for n in self._latest(self._by_name.get(name, []), account, day)}
        if not near and not _names(account):
            near = self._only_war(account, day)
        found = sorted((n for n in near if self._fits(n, account)), key=self._start, reverse=True)
        if period := _period(account):
            found = [n for n in found if _overlap(self.told[n], period)]
        mentioned = [n for n in found if any(broker in account.words for broker in self.told[n].brokers)]
        if len(latest := self._one_a_broker(mentioned)) > 1:
            return latest
        found = mentioned or found
        return found[: counted(account)] if counted(account) > 1 else self._nearest(found, account)

    def _only_war(self, account: Account, day: date) -> set[int]:
        """The truces of the time, where all are of one war: what an account may mean that names no side at all."""
        recent = self._latest(self._by_name.get(EVERY, []), account, day)
        sides = [self.told[n].sides for n in recent if self.told[n].sides]
        return set(recent) if sides and frozenset.intersection(*sides) else set()

    def _nearest(self, found: list[int], account: Account) -> list[int]:
        """The truce last spoken of before it in its own report, or failing that the latest one."""
        here = [(self._distance(n, account), n) for n in found]
        told_here = [(distance, n) for distance, n in here if distance is not None]
        return [min(told_here)[1]] if told_here else found[:1]

    def _distance(self, number: int, account: Account) -> int | None:
        """Characters between an account and the nearest one of a truce in its report, None where there is none."""
        start, report = account.claim.anchor.start, account.claim.report
        beside = (abs(a.claim.anchor.start - start) for a in self.told[number].members if a.claim.report == report)
        return min(beside, default=None)

    def _open(self, members: Sequence[Account], begins: date | None) -> None:
        first = min(members, key=lambda a: a.id)
        start = begins or first.first or first.last or first.published or LATEST
        sides = Names().union(*map(parties_of, members)) or first.theatre
        brokers = Names().union(*(brokers_of(a) for a in members if a.claim.type == "ceasefire"))
        count = 1 if begins else max(map(counted, members))
        self.told.append(Told(list(members), begins, start, first.id, sides, brokers, count))
        for member in members:
            self._name(len(self.told) - 1, member)

    def _name(self, number: int, account: Account) -> None:
        for name in sorted({EVERY, *_names(account), account.claim.report, *_places(account)}):
            numbers = self._by_name.setdefault(name, [])
            if number not in numbers[-NEIGHBOURS:] and number not in numbers:
                insort(numbers, number, key=self._start)

    def _start(self, number: int) -> tuple[date, int]:
        return self.told[number].start, number

    def _latest(self, numbers: Sequence[int], account: Account, day: date) -> Sequence[int]:
        ahead = AHEAD if account.claim.type == "ceasefire" else timedelta()
        end = bisect_right(numbers, (shifted(day, ahead), len(self.told)), key=self._start)
        floor = shifted(day, -RECENT) if not _period(account) else EARLIEST
        return [n for n in numbers[max(0, end - NEIGHBOURS) : end] if self.told[n].start >= floor]

    def _fits(self, number: int, account: Account) -> bool:
        truce, brokers = self.told[number], brokers_of(account)
        if brokers and truce.brokers and not brokers & truce.brokers:
            return False
        if _earlier().search(account.words) and truce.start >= (account.published or LATEST):
            return False
        return self._same_sides(truce, account)

    def _same_sides(self, truce: Told, account: Account) -> bool:
        """Whether its sides are the truce's: two of them, or one where the truce is fresh or of the same broker."""
        sides = meant(account)
        if not sides or not truce.sides:
            return True
        told = account.published or LATEST
        fresh = shifted(truce.start, -AHEAD) <= told <= shifted(truce.start, AHEAD)
        enough = 1 if fresh or brokers_of(account) & truce.brokers else min(2, len(sides), len(truce.sides))
        return len(sides & (truce.sides | truce.brokers)) >= enough

    def _one_a_broker(self, numbers: Sequence[int]) -> list[int]:
        """The latest truce of each broker."""
        latest: dict[Names, int] = {}
        for number in numbers:
            latest.setdefault(self.told[number].brokers, number)
        return list(latest.values())


def _places(account: Account) -> list[str]:
    """The words for where it is, by which a truce of no named side is looked up."""
    place = account.claim.place
    return [f"in {word}" for word in sorted(names_of(place))] if place else []


def _names(account: Account) -> Names:
    return meant(account) | brokers_of(account)


def _period(account: Account) -> tuple[date, date] | None:
    """The month or year in which the truce that it speaks of is said to have begun."""
    if account.claim.type != "ceasefire" or not account.is_dated or tells("ceasefires", "holding", account.words):
        return None
    return account.first or EARLIEST, account.last or LATEST


def _overlap(truce: Told, period: tuple[date, date]) -> bool:
    first, last = period
    if truce.begins:
        return first <= truce.begins <= last
    return any(_period(a) == period for a in truce.members)


@cache
def _earlier() -> re.Pattern[str]:
    words = "|".join(map(re.escape, table("earlier")["earlier"]))
    return re.compile(rf"\b(?:{words})\b\W+(?:\w+\W+){{0,2}}?(?:ceasefire|cease fire|truce)")


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(r"\b(" + "|".join(numerals()) + r")\b[\w \-]{0,60}?(?:ceasefires|cease fires|truces)\b")


def counted(account: Account) -> int:
    """How many truces its words count: 2 for "two Russia-brokered ceasefires", 1 where they count none."""
    found = _numeral().search(account.words)
    return numerals()[found[1]] if found else 1
