"""Links kept: which accounts are neighbours in a block of a matching, and which neighbours are linked.

In: accounts that come and go. Out: the links that come and go with them. An account that comes into a block, or
goes, makes neighbours only of those around it: what stands further off than `NEIGHBOURS` is not looked at.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Final

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.matching.cluster import Link
from parley.fuse.matching.neighbours import NEIGHBOURS, Key, Matching, Order, pairs

Links = Mapping[str, Link]
NOT_LINKED: Links = {}
MANY: Final = 200_000  # pairs that are kept until it is known in how many blocks they meet


class Linked:
    """The links of a matching, by the ids of both ends. `times` counts the blocks in which two linked are
    neighbours."""

    def __init__(self, matching: Matching) -> None:
        self.accounts: dict[str, Account] = {}
        self._matching = matching
        self._blocks: dict[Key, list[Order]] = {}
        self._asleep: dict[Key, set[Order]] = {}
        self._awake: Counter[Key] = Counter()
        self._near: dict[str, dict[str, Link]] = {}
        self._times: dict[Link, int] = {}
        self._nearer: dict[tuple[str, str], int] = {}
        self._come: set[Link] = set()
        self._gone: set[Link] = set()

    def of(self, id_: str) -> Links:
        """The links of one account, by the id of the other end."""
        return self._near.get(id_, NOT_LINKED)

    def update(self, changes: Changes[Account]) -> tuple[set[Link], set[Link]]:
        """Make `changes`; the links that are there now and were not before, and those that are no more."""
        self._come, self._gone = set(), set()
        for id_ in changes.keys() & self.accounts.keys():
            self._take_out(self.accounts[id_])
        come = [account for account in changes.values() if account is not None]
        self.accounts |= {account.id: account for account in come}
        for key, orders in self._by_block(come).items():
            self._fill(key, orders)
            if len(self._nearer) > MANY:
                self._settle()
        self._settle()
        return self._come, self._gone

    def _fill(self, key: Key, orders: list[Order]) -> None:
        """Put accounts into a block. One that nobody has woken is only kept, and put in order once somebody does."""
        self._awake[key] += sum(self._matching.wakes(key, self.accounts[order[-1]]) for order in orders)
        if key in self._blocks:
            for order in orders:
                self._put_in(self._blocks[key], order)
        elif self._awake[key]:
            self._blocks[key] = sorted(self._asleep.pop(key, set()).union(orders))
            self._meet(pairs(self._blocks[key]))
        else:
            self._asleep.setdefault(key, set()).update(orders)

    def _by_block(self, accounts: Iterable[Account]) -> dict[Key, list[Order]]:
        found: dict[Key, list[Order]] = {}
        for account in accounts:
            order = self._matching.order(account)
            for key in self._matching.keys(account):
                found.setdefault(key, []).append(order)
        return found

    def _take_out(self, account: Account) -> None:
        self._settle()
        del self.accounts[account.id]
        for other, link in self._near.pop(account.id, {}).items():
            del self._near[other][account.id]
            self._goes(link)
        order = self._matching.order(account)
        for key in self._matching.keys(account):
            self._awake[key] -= self._matching.wakes(key, account)
            if key in self._asleep:
                self._asleep[key].remove(order)
            else:
                self._drop(key, order)
            if not (self._asleep.get(key) or self._blocks.get(key)):
                self._asleep.pop(key, None), self._blocks.pop(key, None), self._awake.pop(key)

    def _drop(self, key: Key, order: Order) -> None:
        """Take an account out of a block in order; where nobody is left who has woken it, it sleeps again."""
        block = self._blocks[key]
        index = bisect_left(block, order)
        del block[index]
        self._meet(_across(block, index))
        if not self._awake[key]:
            self._part(pairs(block))
            self._asleep[key] = set(self._blocks.pop(key))

    def _put_in(self, block: list[Order], order: Order) -> None:
        index = bisect_left(block, order)
        self._part(_across(block, index))
        block.insert(index, order)
        before = block[max(0, index - NEIGHBOURS) : index]
        after = block[index + 1 : index + 1 + NEIGHBOURS]
        self._meet([*((one, order) for one in before), *((order, one) for one in after)])

    def _meet(self, neighbours: Iterable[tuple[Order, Order]]) -> None:
        """Each two are neighbours in one more block."""
        for one, other in neighbours:
            pair = one[-1], other[-1]
            self._nearer[pair] = self._nearer.get(pair, 0) + 1

    def _part(self, neighbours: Iterable[tuple[Order, Order]]) -> None:
        """Each two are neighbours in one block less."""
        for one, other in neighbours:
            pair = one[-1], other[-1]
            self._nearer[pair] = self._nearer.get(pair, 0) - 1

    def _settle(self) -> None:
        """Link those that have become neighbours, each two compared once however many blocks they share; those that are
        neighbours in no block any more are no longer linked."""
        for (a, b), more in self._nearer.items():
            if link := self._near.get(a, NOT_LINKED).get(b):
                self._times[link] += more
                if not self._times[link]:
                    del self._near[a][b], self._near[b][a]
                    self._goes(link)
            elif more > 0 and (link := self._matching.link(self.accounts[a], self.accounts[b])):
                self._near.setdefault(a, {})[b] = link
                self._near.setdefault(b, {})[a] = link
                self._times[link] = more
                self._comes(link)
        self._nearer.clear()

    def _comes(self, link: Link) -> None:
        if link in self._gone:
            self._gone.remove(link)
        else:
            self._come.add(link)

    def _goes(self, link: Link) -> None:
        del self._times[link]
        if link in self._come:
            self._come.remove(link)
        else:
            self._gone.add(link)


def _across(block: list[Order], index: int) -> list[tuple[Order, Order]]:
    """The neighbours on both sides of a gap at `index` that one more account in it would part."""
    first = max(0, index - NEIGHBOURS)
    return list(zip(block[first:index], block[first + NEIGHBOURS : index + NEIGHBOURS], strict=False))
