"""The chronicle of truces: to which known truce an account belongs that names no day.

In: groups of accounts that name the day of a truce, then others, one after another. Out: what is told of each truce.
"The truce" is the latest one of its sides and broker that had begun, or been told of, in the sixty days before; "two
truces" are the latest two; "the truce brokered by Meridia" is the latest that Meridia brokered. What finds none opens a
truce of unknown day.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.days import EARLIEST, LATEST, shifted
from parley.fuse.places import names_of
from parley.fuse.words import numerals, table, tells

MONTH: Final = timedelta(days=31)
AHEAD: Final = timedelta(days=3)  # a truce may be spoken of before it begins
RECENT: Final = timedelta(days=60)  # how long "the truce" means the last one
NEIGHBOURS: Final = 16

EVERY: Final = "\n"  # the name under which every truce is looked up
Names = frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One account as it speaks of a truce: who brokers it and whose it is, by which names it is looked up, how many it
    counts, the month or year in which it is said to have begun, and whether its words call it an earlier one. `turn` is the
    order in which accounts without a day are heard: truces before what befell them, then as they came out; of one report,
    those that name a broker first, which tell best which truce is meant."""

    account: Account
    turn: tuple[bool, date, str, bool, int, str]
    brokers: Names
    parties: Names
    sides: Names
    named: Names
    places: tuple[str, ...]
    count: int
    period: tuple[date, date] | None
    is_earlier: bool

    @property
    def report(self) -> str:
        """The report that tells of it."""
        return self.account.claim.report

    @property
    def is_of_a_truce(self) -> bool:
        """Whether it tells of a truce itself rather than of a breach or an end."""
        return self.account.claim.type == "ceasefire"


def mention(account: Account) -> Mention:
    """How an account speaks of a truce."""
    brokers, sides, claim = account.mediators, meant(account), account.claim
    day, place = account.published or LATEST, claim.place
    return Mention(
        account=account,
        turn=(claim.type != "ceasefire", day, claim.report, not brokers, claim.anchor.start, account.id),
        brokers=brokers,
        parties=parties_of(account),
        sides=sides,
        named=sides | brokers,
        places=tuple(f"in {word}" for word in sorted(names_of(place))) if place else (),
        count=counted(account),
        period=_period(account),
        is_earlier=_earlier().search(account.words) is not None,
    )


@dataclass(slots=True)
class Told:
    """One truce as far as it has been told of. `start` is the day it begins, or the first day it was told of; `beside`
    tells where in each report it is spoken of; `names` are those by which it is looked up."""

    begins: date | None
    start: date
    anchor: str
    sides: Names
    brokers: Names
    count: int = 1
    members: list[Account] = field(default_factory=list)
    periods: set[tuple[date, date] | None] = field(default_factory=set)
    beside: dict[str, list[int]] = field(default_factory=dict)
    names: set[str] = field(default_factory=set)

    def add(self, told: Mention) -> None:
        """Take in one more account of it."""
        self.members.append(told.account)
        self.periods.add(told.period)
        self.beside.setdefault(told.report, []).append(told.account.claim.anchor.start)

    def learn(self, told: Mention) -> None:
        """Learn from an account that speaks of this truce alone whose it is."""
        self.count = max(self.count, told.count)
        if told.is_of_a_truce:
            self.brokers |= told.brokers
        self.sides = self.sides - self.brokers or told.sides


def parties_of(account: Account) -> Names:
    """The sides that it names, without the brokers."""
    return (account.actors | account.recipients) - account.mediators


def meant(account: Account) -> Names:
    """The sides that it names, or failing that those that its report tells of."""
    return parties_of(account) or account.theatre


class Chronicle:
    """Truces in the order in which they begin, looked up by side, broker and report."""

    def __init__(self, dated: Iterable[tuple[Sequence[Mention], date]]) -> None:
        self.told: list[Told] = []
        self._by_name: dict[str, list[tuple[date, int]]] = {}
        for members, begins in sorted(dated, key=lambda group: (group[1], group[0][0].account.id)):
            self._open(members, begins)

    def tell(self, told: Mention) -> None:
        """Add what is told to every truce that it speaks of, or open one for it."""
        numbers = self.meant_by(told)
        for number in numbers:
            self.told[number].add(told)
            if len(numbers) == 1:
                self.told[number].learn(told)
            self._name(number, told)
        if not numbers:
            self._open([told], None)

    def meant_by(self, told: Mention) -> list[int]:
        """The truces that an account without a day of its own speaks of."""
        account = told.account
        day = account.last or account.first or account.published or LATEST
        names = told.named or [told.report, *told.places]
        near = {n for name in names for n in self._latest(name, told, day)}
        if not near and not told.named:
            near = self._only_war(told, day)
        found = sorted((n for n in near if self._fits(n, told)), key=self._start, reverse=True)
        if told.period:
            found = [n for n in found if _overlap(self.told[n], told.period)]
        mentioned = [n for n in found if any(broker in account.words for broker in self.told[n].brokers)]
        if len(latest := self._one_a_broker(mentioned)) > 1:
            return latest
        found = mentioned or found
        return found[: told.count] if told.count > 1 else self._nearest(found, told)

    def _only_war(self, told: Mention, day: date) -> set[int]:
        """The truces of the time, where all are of one war: what an account may mean that names no side at all."""
        recent = self._latest(EVERY, told, day)
        sides = [self.told[n].sides for n in recent if self.told[n].sides]
        return set(recent) if sides and frozenset.intersection(*sides) else set()

    def _nearest(self, found: list[int], told: Mention) -> list[int]:
        """The truce last spoken of before it in its own report, or failing that the latest one."""
        here = [(self._distance(n, told), n) for n in found if told.report in self.told[n].beside]
        return [min(here)[1]] if here else found[:1]

    def _distance(self, number: int, told: Mention) -> int:
        """Characters between an account and the nearest one of a truce in its report."""
        start = told.account.claim.anchor.start
        return min(abs(other - start) for other in self.told[number].beside[told.report])

    def _open(self, members: Sequence[Mention], begins: date | None) -> None:
        first = min(members, key=lambda m: m.account.id)
        account = first.account
        truce = Told(
            begins=begins,
            start=begins or account.day or LATEST,
            anchor=account.id,
            sides=Names().union(*(m.parties for m in members)) or account.theatre,
            brokers=Names().union(*(m.brokers for m in members if m.is_of_a_truce)),
            count=1 if begins else max(m.count for m in members),
        )
        self.told.append(truce)
        for member in members:
            truce.add(member)
            self._name(len(self.told) - 1, member)

    def _name(self, number: int, told: Mention) -> None:
        known = self.told[number].names
        for name in {EVERY, *told.named, told.report, *told.places} - known:
            known.add(name)
            insort(self._by_name.setdefault(name, []), self._start(number))

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
        if told.brokers and truce.brokers and not told.brokers & truce.brokers:
            return False
        if told.is_earlier and truce.start >= (told.account.published or LATEST):
            return False
        return self._same_sides(truce, told)

    def _same_sides(self, truce: Told, told: Mention) -> bool:
        """Whether its sides are the truce's: two of them, or one where the truce is fresh, of the same broker or began in the
        month that is named; or who was told to agree on that truce brokers this one."""
        if not told.sides or not truce.sides or truce.sides <= told.brokers:
            return True
        shared = len(told.sides & (truce.sides | truce.brokers))
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


def _period(account: Account) -> tuple[date, date] | None:
    """The month or year in which the truce that it speaks of is said to have begun."""
    if account.claim.type != "ceasefire" or not account.is_dated or tells("ceasefires", "holding", account.words):
        return None
    return account.first or EARLIEST, account.last or LATEST


def _is_short(period: tuple[date, date]) -> bool:
    """Whether it is a month at most: there may be several truces in a year."""
    return period[1] - period[0] <= MONTH


def _overlap(truce: Told, period: tuple[date, date]) -> bool:
    first, last = period
    if truce.begins:
        return first <= truce.begins <= last
    return period in truce.periods


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
