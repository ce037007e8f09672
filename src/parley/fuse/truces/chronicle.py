"""The chronicle of truces: to which known truce an account belongs that names no day.

In: groups of accounts that name the day of a truce, then others, one after another. Out: what is told of each truce.
"The truce" is the latest one of its sides and broker that had begun, or been told of, in the sixty days before; "two
truces" are the latest two; "the truce brokered by Meridia" is the latest that Meridia brokered. A breach or an end is
of the truce that its sentence tells of, however old. "Dozens of local truces" are none of those known. Who names no
side may mean a truce of the land that he speaks of, and the only truce of the time may be that of anybody while nobody
says whose it is. What finds none opens a truce of unknown day.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import LATEST, shifted
from parley.fuse.parties import is_faction, is_group
from parley.fuse.truces.mention import EVERY, MANY, Mention, Names, goes_on, meant

MONTH: Final = timedelta(days=31)
AHEAD: Final = timedelta(days=3)  # a truce may be spoken of before it begins
RECENT: Final = timedelta(days=60)  # how long "the truce" means the last one
LONG: Final = timedelta(days=400)  # how long what goes on or ends between the same two is the last truce of them
BOTH: Final = 2  # sides of a truce
NEIGHBOURS: Final = 16
"""Truces, the latest first, among which the one is sought that is meant."""


@dataclass(slots=True)
class Told:
    """One truce as far as it has been told of. `start` is the day it begins, or the first day it was told of; `beside`
    tells where in each report it is spoken of; `names` are those by which it is looked up beside its reports, `lands`
    where it is told to hold."""

    begins: date | None
    start: date
    anchor: str
    sides: Names
    brokers: Names
    count: int = 1
    members: list[Account] = field(default_factory=list)
    has_ended: bool = False
    periods: frozenset[tuple[date, date] | None] = frozenset()
    beside: dict[str, list[Account]] = field(default_factory=dict)
    names: Names = frozenset()
    lands: Names = frozenset()

    def add(self, told: Mention) -> None:
        """Take in one more account of it."""
        self.members.append(told.account)
        self.has_ended |= told.account.claim.type == "ceasefire_end"
        self.beside.setdefault(told.report, []).append(told.account)
        if told.period not in self.periods:
            self.periods |= {told.period}
        if told.land and told.land not in self.lands:
            self.lands |= {told.land}

    def learn(self, told: Mention) -> None:
        """Learn from an account that speaks of this truce alone whose it is."""
        self.count = max(self.count, told.count)
        if told.is_of_a_truce:
            self.brokers |= told.brokers
            self.sides |= told.parties if len(told.parties) > 1 else Names()
        if not self.sides or not self.sides.isdisjoint(self.brokers):
            self.sides = self.sides - self.brokers or told.sides


class Chronicle:
    """Truces in the order in which they begin, looked up by side, broker and report."""

    def __init__(self, dated: Iterable[tuple[Sequence[Mention], date]]) -> None:
        self.told: list[Told] = []
        self.is_by_name = True
        """Whether the account last looked for was found by the names that it gives, and not by what else is told."""
        self._by_name: dict[str, list[tuple[date, int]]] = {}
        for members, begins in sorted(dated, key=lambda group: (group[1], group[0][0].account.id)):
            self._open(members, begins)

    def tell(self, told: Mention, numbers: Sequence[int]) -> None:
        """Add what is told to the truces that it speaks of, or open one for it where there is none."""
        for number in numbers:
            self._take(number, told)
            if len(numbers) == 1:
                self.told[number].learn(told)
        if not numbers:
            self._open([told], None)

    def meant_by(self, told: Mention) -> list[int]:
        """The truces that an account without a day of its own speaks of."""
        account = told.account
        day = account.last or account.first or account.published or LATEST
        self.is_by_name = True
        if (here := self._begun(told) or self._in_sentence(told)) and told.count == 1:
            return here
        near = {n for name in told.asked for n in self._latest(name, told, day)}
        near = near or self._grown_old(told, day)
        self.is_by_name = bool(near)
        near = near or self._fallen_back_on(told, day)
        fitting = (n for n in near or self.told_in(told.report) if self._fits(n, told))
        found = sorted(fitting, key=self._start, reverse=True)
        if told.period:
            found = [n for n in found if _overlap(self.told[n], told.period) or self._is_of_no_day_here(n, told)]
        mentioned = [n for n in found if any(broker in account.words for broker in self.told[n].brokers)]
        if len(latest := self._one_a_broker(mentioned)) > 1:
            return latest
        found = mentioned or found
        return found[: told.count] if told.count > 1 else self._nearest(found, told)

    def _is_of_no_day_here(self, number: int, told: Mention) -> bool:
        """Whether the report of an account speaks of a truce, between the same two, without its day: "agreed to a truce in
        May. Peru brokered the truce"."""
        truce = self.told[number]
        here = truce.begins is None and truce.periods == {None} and set(truce.beside) == {told.report}
        return here and len(told.sides & truce.sides) > 1

    def told_in(self, report: str) -> list[int]:
        """The truces that a report tells of, however old."""
        return [number for _, number in self._by_name.get(report, ())]

    def _begun(self, told: Mention) -> list[int]:
        """The truce whose day of effect the report of an account tells that has only the day of signing."""
        begun = told.account.again
        here = self.told_in(told.report) if told.account.is_signing else []
        return [n for n in here if any(a.id == begun for a in self.told[n].beside.get(told.report, ()))][:1]

    def _grown_old(self, told: Mention, day: date) -> set[int]:
        """The last truce of two sides that began long ago and is not told to have ended, where an account tells that it goes on,
        is broken or ends; of one side, where what it does to it can be of no other."""
        if (told.is_of_a_truce and not goes_on(told.account)) or told.count != 1:
            return set()
        since = shifted(day, -LONG)
        known = {each for name in told.called for each in self._by_name.get(name, [])}
        near = sorted((n for start, n in known if since <= start <= day), key=self._start)
        if len(told.parties) < BOTH:
            lasting = [n for n in near if not self.told[n].has_ended]
            return set(lasting) if len(lasting) == 1 else set()
        old = [n for n in near if self._is_of_both(n, told)]
        return {n for n in old[-1:] if not self.told[n].has_ended}

    def _is_of_both(self, number: int, told: Mention) -> bool:
        """Whether a truce that names its sides is of the two that an account names."""
        sides = self.told[number].sides
        return len(sides) >= BOTH and _in_common(told.parties, sides) >= BOTH and self._fits(number, told)

    def _in_sentence(self, told: Mention) -> list[int]:
        """The truce that the sentence of a breach or an end tells of, the nearest of several."""
        if told.is_of_a_truce:
            return []
        here = (n for n in self.told_in(told.report) if self._is_in_sentence(n, told))
        own = [n for n in here if not told.parties | told.brokers or self._fits(n, told)]
        return sorted(own, key=lambda number: (self._distance(number, told), number))[:1]

    def _is_in_sentence(self, number: int, told: Mention) -> bool:
        beside = self.told[number].beside.get(told.report, ())
        return any(a.claim.type == "ceasefire" and a.sentence == told.account.sentence for a in beside)

    def _fallen_back_on(self, told: Mention, day: date) -> set[int]:
        """What an account may mean that finds no truce by its names: of the time, or where its report names sides of
        the land that it speaks of, the truces of the only war; or the only truce, of whoever."""
        if not told.parties and (found := self._only_war(told.land if told.named else EVERY, told, day)):
            return found
        recent = self._latest(EVERY, told, day)
        is_anybodys = len(recent) == 1 and not self.told[recent[0]].sides
        return set(recent) if is_anybodys and self._may_be_there(recent[0], told) else set()

    def _may_be_there(self, number: int, told: Mention) -> bool:
        """Whether a truce may be one of the land that is spoken of."""
        lands = self.told[number].lands
        return not told.land or not lands or told.land in lands

    def _only_war(self, name: str, told: Mention, day: date) -> set[int]:
        """The truces of the time and of a name, where all are of one war."""
        recent = self._latest(name, told, day)
        sides = [self.told[n].sides for n in recent if self.told[n].sides]
        return set(recent) if sides and frozenset.intersection(*sides) else set()

    def _nearest(self, found: list[int], told: Mention) -> list[int]:
        """The truce last spoken of before it in its own report, or failing that the latest one."""
        here = [(self._distance(n, told), n) for n in found if told.report in self.told[n].beside]
        return [min(here)[1]] if here else found[:1]

    def _distance(self, number: int, told: Mention) -> int:
        """Characters between an account and the nearest one of a truce in its report."""
        start = told.account.claim.anchor.start
        return min(abs(other.claim.anchor.start - start) for other in self.told[number].beside[told.report])

    def _open(self, members: Sequence[Mention], begins: date | None) -> None:
        first = min(members, key=lambda m: m.account.id)
        account = first.account
        truce = Told(
            begins=begins,
            start=begins or account.day or LATEST,
            anchor=account.id,
            sides=Names().union(*(m.parties for m in members)) or meant(account),
            brokers=Names().union(*(m.brokers for m in members if m.is_of_a_truce)),
            count=1 if begins else max(m.count for m in members),
        )
        self.told.append(truce)
        for member in members:
            self._take(len(self.told) - 1, member)

    def _take(self, number: int, told: Mention) -> None:
        truce = self.told[number]
        new = told.noted - truce.names
        for name in new if told.report in truce.beside else {told.report, *new}:
            insort(self._by_name.setdefault(name, []), (truce.start, number))
        if new:
            truce.names |= new
        truce.add(told)

    def _start(self, number: int) -> tuple[date, int]:
        return self.told[number].start, number

    def _latest(self, name: str, told: Mention, day: date) -> list[int]:
        """The latest truces of a name that an account of `day` may mean."""
        known = self._by_name.get(name, [])
        ahead = AHEAD if told.is_of_a_truce else timedelta()
        end = bisect_right(known, (shifted(day, ahead), len(self.told)))
        begin = 0 if told.period else bisect_left(known, (shifted(day, -RECENT), 0))
        return [number for _, number in known[max(begin, end - NEIGHBOURS) : end]]

    def _fits(self, number: int, told: Mention) -> bool:
        truce = self.told[number]
        if (told.count == MANY) != (truce.count == MANY):
            return False
        if told.brokers and truce.brokers and not told.brokers & truce.brokers:
            return False
        if told.is_earlier and truce.start >= (told.account.published or LATEST):
            return False
        return self._same_sides(truce, told)

    def _same_sides(self, truce: Told, told: Mention) -> bool:
        """Whether its sides are the truce's: two of them, or one where the truce is fresh, of the same broker or began
        in the month that is named; or who was told to agree on that truce brokers this one. "Rebels" may be "the
        opposition"."""
        if not told.sides or not truce.sides or truce.sides <= told.brokers:
            return True
        if not told.parties and told.land in truce.lands:
            return True
        shared = len(told.sides & truce.brokers - truce.sides) + _in_common(told.sides, truce.sides)
        enough = min(2, len(told.sides), len(truce.sides))
        is_then = bool(told.period and truce.begins and _is_short(told.period) and _overlap(truce, told.period))
        if shared >= enough or not shared or told.brokers & truce.brokers or is_then:
            return shared > 0
        day = told.account.published or LATEST
        return shifted(truce.start, -AHEAD) <= day <= shifted(truce.start, AHEAD)

    def _one_a_broker(self, numbers: Sequence[int]) -> list[int]:
        """The latest truce of each broker."""
        latest: dict[Names, int] = {}
        for number in numbers:
            latest.setdefault(self.told[number].brokers, number)
        return list(latest.values())


def _in_common(some: Names, others: Names) -> int:
    """How many sides two have in common; "rebels" may be any armed group that the other has beside them."""
    one, other = some - others, others - some
    may_be_one = (_has_faction(one) and (_has_faction(other) or any(map(is_group, other)))) or (
        _has_faction(other) and any(map(is_group, one))
    )
    return len(some & others) + may_be_one


def _has_faction(sides: Names) -> bool:
    """Whether one of some sides is called by no name, only as fighters of no state."""
    return any(map(is_faction, sides))


def _is_short(period: tuple[date, date]) -> bool:
    """Whether it is a month at most: there may be several truces in a year."""
    return period[1] - period[0] <= MONTH


def _overlap(truce: Told, period: tuple[date, date]) -> bool:
    first, last = period
    if truce.begins:
        return first <= truce.begins <= last
    return period in truce.periods
