"""Groups kept: which accounts are of one happening.

In: accounts that come and go, and rulings. Out: the groups that are other ones than before, by the id of their first
account. Which neighbours are linked is kept by `Linked`, what the links come to by `Forest`.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.forest import Forest, Tree
from parley.fuse.increment.linked import Linked
from parley.fuse.judgements import Pair, Rulings
from parley.fuse.matching.cluster import RULED, Link
from parley.fuse.matching.neighbours import Group, Matching


class Clusters:
    """The groups of a matching. `first` tells of each account which one opens its group."""

    def __init__(self, matching: Matching) -> None:
        self.groups: dict[str, Group] = {}
        self.first: dict[str, str] = {}
        self._matching = matching
        self._linked = Linked(matching)
        self._forest = Forest(self._links)
        self._rulings = Rulings()
        self._same: dict[str, set[str]] = {}
        self._different: dict[str, set[str]] = {}

    def update(self, changes: Changes[Account], rulings: Rulings) -> dict[str, Group | None]:
        """The groups that are new or other ones, and None for those that are no more."""
        come, gone = self._linked.update(changes)
        anew = self._ruled_anew(rulings) | changes.keys()
        regrouped = self._forest.update({id_: self._leaf(id_) for id_ in anew}, come, gone)
        old = {self.first.pop(id_) for id_ in changes if id_ in self.first}
        old |= {self.first[id_] for ids in regrouped for id_ in ids if id_ in self.first}
        accounts = self._linked.accounts
        found = {ids[0]: tuple(accounts[id_] for id_ in ids) for ids in regrouped}
        changed: dict[str, Group | None] = {id_: group for id_, group in found.items() if self.groups.get(id_) != group}
        changed |= dict.fromkeys(old - found.keys())
        for id_ in old - found.keys():
            del self.groups[id_]
        self.groups |= found
        self.first |= {account.id: id_ for id_, group in found.items() for account in group}
        return changed

    def _ruled_anew(self, rulings: Rulings) -> set[str]:
        """The claims whose rulings have changed."""
        old, self._rulings = self._rulings, rulings
        anew = (old.same ^ rulings.same) | (old.different ^ rulings.different)
        if anew:
            self._same, self._different = _by_claim(rulings.same), _by_claim(rulings.different)
        return {claim for pair in anew for claim in pair}

    def _leaf(self, id_: str) -> Tree | None:
        account = self._linked.accounts.get(id_)
        foes = frozenset(self._different.get(id_, ()))
        return Tree(id_, self._matching.extent(account), foes) if account else None

    def _links(self, id_: str) -> Iterator[Link]:
        """What links an account, rulings among it."""
        yield from self._linked.of(id_).values()
        yield from (Link(RULED, *sorted((id_, other))) for other in self._same.get(id_, ()))


def _by_claim(pairs: Collection[Pair]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for a, b in pairs:
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return found
