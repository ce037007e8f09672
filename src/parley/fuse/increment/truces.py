"""Truces kept.

In: accounts of truces that come and go, rulings. Out: the ceasefires. What speaks of a truce without naming its day is
shared out among all truces in the order in which it was told, so each may hang on what came before: where anything told
of truces changes, all of it is told anew, and looked at anew where what came before is another (`truces/retold.py`). What
one truce comes to is made again only where its own accounts changed.
"""

from __future__ import annotations

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.clusters import Clusters
from parley.fuse.judgements import Rulings
from parley.fuse.truces.ceasefire import ceasefire, lives
from parley.fuse.truces.mention import Mention, mention
from parley.fuse.truces.retold import Memory
from parley.fuse.truces.truce import DATED, Truce, chronicled, names_day
from parley.records import Ceasefire


class Truces:
    """The truces of all accounts."""

    def __init__(self) -> None:
        self.ceasefires: tuple[Ceasefire, ...] = ()
        self._clusters = Clusters(DATED)
        self._rest: dict[str, Account] = {}
        self._mentions: dict[str, Mention] = {}
        self._made: dict[Truce, Ceasefire] = {}
        self._memory = Memory()

    def __contains__(self, id_: object) -> bool:
        return id_ in self._rest or id_ in self._clusters.first

    def update(self, changes: Changes[Account], rulings: Rulings) -> None:
        """Make `changes`."""
        dated = {id_: account if account and names_day(account) else None for id_, account in changes.items()}
        regrouped = self._clusters.update(
            {id_: account for id_, account in dated.items() if account or id_ in self._clusters.first}, rulings
        )
        for id_, account in changes.items():
            self._rest.pop(id_, None)
            self._mentions.pop(id_, None)
            if account:
                self._mentions[id_] = mention(account)
                if not names_day(account):
                    self._rest[id_] = account
        if not changes and not regrouped:
            return
        seen = self._mentions
        groups, rest = self._clusters.groups.values(), self._rest.values()
        found = chronicled(groups, rest, lambda account: seen[account.id], self._memory)
        self._made = {truce: self._made.get(truce) or ceasefire(truce) for truce in found}
        self.ceasefires = lives(found, self._made.__getitem__)
