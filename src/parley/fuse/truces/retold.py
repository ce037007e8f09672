"""Retold: which truces were spoken of when all was last told, as far as that still holds.

In: chronicles of truces, one after another, and the accounts that each of them is told. Out: the truces that an account
was found to speak of. What it is found to speak of hangs on the truces told before it, as they show in other reports
(`State`), and on what its own report told. Where neither is another than it was, the same is found again.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import zip_longest

from parley.fuse.truces.chronicle import Chronicle, Told
from parley.fuse.truces.mention import Mention, Names


@dataclass(frozen=True, slots=True)
class State:
    """What accounts of other reports can see of a truce."""

    begins: date | None
    start: date
    sides: Names
    brokers: Names
    count: int
    periods: frozenset[tuple[date, date] | None]
    names: Names
    lands: Names
    has_ended: bool
    is_of_one_report: bool


@dataclass(frozen=True, slots=True)
class Opened:
    """A truce that accounts name the day of, before any other is told."""

    state: State | None = None
    dated: frozenset[Mention] = frozenset()


@dataclass(frozen=True, slots=True)
class Step:
    """One account that was told: the truces that it was found to speak of, and what could be seen then of those that it
    was added to, by number; and whether it was found by the names that it gives."""

    told: Mention
    numbers: Sequence[int]
    after: dict[int, State]
    is_by_name: bool = False


@dataclass(slots=True)
class Memory:
    """What was last told, in order: truces with the accounts that name their days, then one account after another."""

    opened: list[Opened] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)

    def tell(self, dated: Iterable[Sequence[Mention]], rest: Iterable[Mention], chronicle: Chronicle) -> None:
        """Tell `rest`, in its order, to a chronicle that knows of the truces of `dated`, and keep that in mind."""
        groups = {min(told.account.id for told in group): frozenset(group) for group in dated}
        opened = [Opened(_state(truce), groups[truce.anchor]) for truce in chronicle.told]
        again = _Again(self, opened, chronicle)
        self.steps, self.opened = [again.tell(told) for told in rest], opened


class _Again:
    """A chronicle told beside what was told before. `was` are the truces as they were then at the same place, `other`
    those that are now other ones, with the names by which they are and were looked up, `reports` those of which something else is told or found; once the truces are not
    numbered as they were, nothing holds any more."""

    def __init__(self, memory: Memory, opened: Sequence[Opened], chronicle: Chronicle) -> None:
        self._chronicle = chronicle
        self._steps = iter(memory.steps)
        self._next = next(self._steps, None)
        self._was = [truce.state for truce in memory.opened]
        self._other: dict[int, Names] = {}
        self._is_numbered_anew = len(self._was) != len(opened)
        both = zip_longest(memory.opened, opened, fillvalue=Opened())
        self._reports = {told.report for old, new in both for told in old.dated ^ new.dated}
        self._compare(range(len(opened)))

    def tell(self, told: Mention) -> Step:
        """Tell an account, of those truces that it spoke of before where that holds."""
        before = self._before(told)
        if before and not self._is_numbered_anew and told.report not in self._reports and self._still_means(before):
            self._chronicle.tell(told, before.numbers)
            return before
        numbers = self._chronicle.meant_by(told)
        is_by_name = self._chronicle.is_by_name
        self._chronicle.tell(told, numbers)
        if not before or numbers != before.numbers:
            self._reports.add(told.report)
        added_to = numbers or [len(self._chronicle.told) - 1]
        self._compare({*added_to, *(before.after if before else ())})
        after = {number: _state(self._chronicle.told[number]) for number in added_to}
        return Step(told, numbers, after, is_by_name)

    def _still_means(self, before: Step) -> bool:
        """Whether an account speaks of the same truces as before: no truce is another one, or none that it could be found to
        speak of by its names or in its report is, and it was found by these."""
        if not self._other:
            return True
        told = before.told
        here = (*before.after, *self._chronicle.told_in(told.report))
        if not before.is_by_name or not self._other.keys().isdisjoint(here):
            return False
        return all(names.isdisjoint(told.asked) and names.isdisjoint(told.called) for names in self._other.values())

    def _before(self, told: Mention) -> Step | None:
        """How an account was told before; what stood in front of it then and is told no more is gone."""
        while self._next and self._next.told.turn <= told.turn:
            step, self._next = self._next, next(self._steps, None)
            self._was += [None] * (max(step.after) + 1 - len(self._was))
            for number, state in step.after.items():
                self._was[number] = state
            if step.told is told:
                return step
            self._reports.add(step.told.report)
            self._compare(step.after)
        return None

    def _compare(self, numbers: Iterable[int]) -> None:
        """See which truces are other ones than they were at this place."""
        for number in numbers:
            if number >= min(len(self._was), len(self._chronicle.told)):
                self._is_numbered_anew = True
            elif (now := _state(self._chronicle.told[number])) == (was := self._was[number]):
                self._other.pop(number, None)
            else:
                self._other[number] = now.names | (was.names if was else Names())


def _state(truce: Told) -> State:
    is_of_one = len(truce.beside) == 1
    return State(
        truce.begins, truce.start, truce.sides, truce.brokers, truce.count, truce.periods, truce.names, truce.lands,
        truce.has_ended, is_of_one,
    )  # fmt: skip
