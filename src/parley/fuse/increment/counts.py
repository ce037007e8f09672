"""Running counts kept: which counts run, and the series that they make.

In: accounts that come and go. Out: the ids of those that begin or cease to run. What a count leaves blank is filled in
by the rules of `blanks.py`, one after another; each passes on only what it sees otherwise than before.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from parley.fuse.accounts.account import Account
from parley.fuse.among import Among, Changes
from parley.fuse.increment.ordered import Ordered
from parley.fuse.tolls.blanks import RULES
from parley.fuse.tolls.rivalries import People, people, rivals
from parley.fuse.tolls.running import RUNNING, Toll, Whose, count_of
from parley.fuse.tolls.series import in_time, series
from parley.records import Rivalry, TollSeries


class Counts:
    """The counts of all accounts. `undated` are those of reports of unknown day."""

    def __init__(self) -> None:
        self.running: dict[str, Toll] = {}
        self._undated: dict[str, Account] = {}
        self._oldest: date | None = None
        self._rules = [Among[Toll, Any](rule) for rule in (*RULES, RUNNING)]
        self._alike: dict[Whose, dict[str, Toll]] = {}
        self._made: dict[Whose, list[str]] = {}
        self._series = Ordered(in_time)
        self._rivals = Rivals()

    def rivalries(self) -> tuple[Rivalry, ...]:
        """The rivalries among them, in their order."""
        return self._rivals.all()

    def series(self) -> tuple[TollSeries, ...]:
        """The series that they make, in order."""
        return self._series.all()

    def update(self, changes: Changes[Account], oldest: date | None) -> set[str]:
        """Make `changes`, `oldest` being the first day that any report is of; the ids of counts that run otherwise."""
        tolls = {id_: count_of(account, oldest) if account else None for id_, account in changes.items()}
        if oldest != self._oldest:
            tolls = {id_: count_of(account, oldest) for id_, account in self._undated.items()} | tolls
        self._oldest = oldest
        for id_, account in changes.items():
            self._undated.pop(id_, None)
            if account and account.claim.figure and account.published is None:
                self._undated[id_] = account
        seen: Changes[Toll] = tolls
        for rule in self._rules:
            seen = rule.update(seen)
        self._run(seen)
        return set(seen)

    def _run(self, seen: Changes[Toll]) -> None:
        touched: set[Whose] = set()
        for id_, toll in seen.items():
            if old := self.running.pop(id_, None):
                del self._alike[old.whose][id_]
                touched.add(old.whose)
            if toll:
                self.running[id_] = toll
                self._alike.setdefault(toll.whose, {})[id_] = toll
                touched.add(toll.whose)
        made = {whose: series(self._alike[whose].values()) for whose in touched if self._alike[whose]}
        changes: dict[str, TollSeries | None] = {id_: None for whose in touched for id_ in self._made.pop(whose, ())}
        changes |= {one.id: one for found in made.values() for one in found}
        self._made |= {whose: [one.id for one in found] for whose, found in made.items() if found}
        self._series.update(changes)
        self._rivals.update(changes)


class Rivals:
    """The rivalries among series that come and go, by the people that they count."""

    def __init__(self) -> None:
        self._people: dict[str, People] = {}
        self._alike: dict[People, dict[str, TollSeries]] = {}
        self._made: Ordered[tuple[Any, tuple[Rivalry, ...]]] = Ordered(lambda made: made[0])

    def all(self) -> tuple[Rivalry, ...]:
        """All rivalries, in the order of the first series of each people."""
        return tuple(rivalry for _, found in self._made.all() for rivalry in found)

    def update(self, changes: Changes[TollSeries]) -> None:
        """Make `changes`."""
        touched: set[People] = set()
        for id_, one in changes.items():
            if before := self._people.pop(id_, None):
                del self._alike[before][id_]
                touched.add(before)
            if one and (after := people(one)):
                self._people[id_] = after
                self._alike.setdefault(after, {})[id_] = one
                touched.add(after)
        self._made.update({str(of): self._rivals([*self._alike[of].values()]) for of in touched})

    def _rivals(self, group: list[TollSeries]) -> tuple[Any, tuple[Rivalry, ...]] | None:
        found = rivals(sorted(group, key=in_time))
        return (min(map(in_time, group)), found) if found else None
