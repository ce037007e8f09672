"""Groups kept: which accounts are of one happening.

In: accounts that come and go, and rulings. Out: the groups that are other ones than before, by the id of their first
account. Accounts between which no chain of links or rulings runs never come into one group and have no say in each
other's; so only what hangs together with something that changed is grouped anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from parley.fuse.account import Account
from parley.fuse.among import Changes
from parley.fuse.cluster import clustered
from parley.fuse.increment.linked import Linked
from parley.fuse.judgements import Pair, Rulings
from parley.fuse.matching import Group, Matching


class Clusters:
    """The groups of a matching. `first` tells of each account which one opens its group."""

    def __init__(self, matching: Matching) -> None:
        self.groups: dict[str, Group] = {}
        self.first: dict[str, str] = {}
        self._matching = matching
        self._linked = Linked(matching)
        self._rulings = Rulings()
        self._same: dict[str, set[Pair]] = {}
        self._different: dict[str, set[Pair]] = {}

    def update(self, changes: Changes[Account], rulings: Rulings) -> dict[str, Group | None]:
        """The groups that are new or other ones, and None for those that are no more."""
        touched = self._linked.update(changes) | self._ruled_anew(rulings)
        found: dict[str, Group] = {}
        old: set[str] = {self.first.pop(id_) for id_ in changes if id_ in self.first}
        touched |= {
            account.id for id_ in old for account in self.groups[id_]
        }  # whom a ruling alone holds to one that went
        for members in self._components(touched):
            old |= {self.first[id_] for id_ in members if id_ in self.first}
            found |= {group[0].id: group for group in self._grouped(members)}
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

    def _components(self, touched: Collection[str]) -> Iterator[list[str]]:
        """The accounts that hang together with one of `touched`, by links and by rulings."""
        accounts = self._linked.accounts
        met: set[str] = set()
        for start in touched & accounts.keys():
            if start in met:
                continue
            met.add(start)
            members = [start]
            for id_ in members:
                ruled = {other for pair in self._same.get(id_, ()) for other in pair if other in accounts}
                members += (near := (self._linked.of(id_).keys() | ruled) - met)
                met |= near
            yield sorted(members)

    def _grouped(self, members: list[str]) -> tuple[Group, ...]:
        accounts = [self._linked.accounts[id_] for id_ in members]
        if len(accounts) == 1:
            return (tuple(accounts),)
        links = {link for id_ in members for link in self._linked.of(id_).values()}
        same, different = ({p for id_ in members for p in of.get(id_, ())} for of in (self._same, self._different))
        rulings = Rulings(same=frozenset(same), different=frozenset(different))
        return clustered(accounts, links, rulings, [self._matching.extent(account) for account in accounts])


def _by_claim(pairs: Collection[Pair]) -> dict[str, set[Pair]]:
    found: dict[str, set[Pair]] = {}
    for pair in pairs:
        for claim in pair:
            found.setdefault(claim, set()).add(pair)
    return found
