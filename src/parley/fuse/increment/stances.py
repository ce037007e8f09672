"""Positions kept: who holds what, and what answers what.

In: accounts that come and go. Out: the positions, in order. What changes is looked at by holder, then by call: whose
positions are grouped anew, and whose answers are sought anew.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.ordered import Ordered
from parley.fuse.positions.position import Call, Held, answers_to, calls_of, held, in_time, joined, met
from parley.fuse.positions.stands import Holder, Stand, holder, stands
from parley.records import Position


class Stances:
    """The positions of all accounts."""

    def __init__(self) -> None:
        self._stands: dict[str, list[Stand]] = {}
        self._by_holder: dict[Holder, dict[str, list[Stand]]] = {}
        self._of_holder: dict[Holder, list[Held]] = {}
        self._held: Ordered[Held] = Ordered(in_time)
        self._whole: dict[str, Position] = {}
        self._calls: dict[Call, dict[str, Held]] = {}
        self._answering: dict[Call, dict[str, Held]] = {}
        self._answers: dict[str, tuple[str, ...]] = {}
        self._answered: dict[str, set[str]] = {}

    def __contains__(self, id_: object) -> bool:
        return id_ in self._stands

    def positions(self) -> tuple[Position, ...]:
        """All positions, in order."""
        return tuple(self._whole[one.position.id] for one in self._held.all())

    def update(self, changes: Changes[Account]) -> None:
        """Make `changes`."""
        touched = {holder for id_, account in changes.items() for holder in self._take(id_, account)}
        before = {of: self._of_holder.pop(of, []) for of in touched}
        self._of_holder |= {of: held(self._all(of), before[of]) for of in touched if self._by_holder[of]}
        was = {one.position.id: one for of in touched for one in before[of]}
        now = {one.position.id: one for of in touched for one in self._of_holder.get(of, ())}
        old = [one for id_, one in was.items() if now.get(id_) is not one]
        new = [one for id_, one in now.items() if was.get(id_) is not one]
        gone = dict.fromkeys(one.position.id for one in old)
        self._held.update(gone | {one.position.id: one for one in new})
        met_anew = self._meet(old, new)
        for id_ in gone:
            self._whole.pop(id_, None)
        for id_ in {one.position.id for one in new} | met_anew:
            if id_ in self._held:
                self._whole[id_] = joined(self._held[id_].position, self._answers, self._answered)

    def _take(self, id_: str, account: Account | None) -> set[Holder]:
        """Take in the stands of an account in the place of those that it had; who holds any of them."""
        before, after = self._stands.pop(id_, ()), stands(account) if account else []
        for stand in before:
            self._by_holder[holder(stand)].pop(id_, None)
        for stand in after:
            self._by_holder.setdefault(holder(stand), {}).setdefault(id_, []).append(stand)
        if after:
            self._stands[id_] = after
        return {holder(stand) for stand in (*before, *after)}

    def _all(self, of: Holder) -> Iterable[Stand]:
        return (stand for own in self._by_holder[of].values() for stand in own)

    def _meet(self, old: Iterable[Held], new: Iterable[Held]) -> set[str]:
        """Seek anew what answers the calls that `old` or `new` positions make or answer; the positions that meet others
        than before."""
        asked: set[Call] = set()
        anew: set[str] = set()
        for one in old:
            for call in calls_of(one):
                del self._calls[call][one.position.id]
                asked.add(call)
            if call_met := answers_to(one):
                del self._answering[call_met][one.position.id]
                anew |= self._answer(one.position.id, ())
                asked.add(call_met)
        for one in new:
            for call in calls_of(one):
                self._calls.setdefault(call, {})[one.position.id] = one
                asked.add(call)
            if call_met := answers_to(one):
                self._answering.setdefault(call_met, {})[one.position.id] = one
                asked.add(call_met)
        return anew.union(*map(self._seek, asked))

    def _seek(self, call: Call) -> set[str]:
        answering = self._answering.get(call, {})
        found = met(answering.values(), self._calls.get(call, {}).values())
        anew = {id_ for id_ in answering if found.get(id_, ()) != self._answers.get(id_, ())}
        return {other for id_ in anew for other in (id_, *self._answer(id_, found.get(id_, ())))}

    def _answer(self, id_: str, calls: tuple[str, ...]) -> set[str]:
        """Let a position answer `calls`, and no others; those that it answers otherwise than before."""
        before = self._answers.pop(id_, ())
        for call in before:
            self._answered[call].discard(id_)
        for call in calls:
            self._answered.setdefault(call, set()).add(id_)
        if calls:
            self._answers[id_] = calls
        return set(before) ^ set(calls)
