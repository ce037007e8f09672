"""Incidents kept.

In: accounts of happenings that come and go, rulings, and what is said in words to deeds. Out: the incidents, in order,
and what accounts of them differ on.
"""

from __future__ import annotations

from collections.abc import Set

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.disputes import of_incident
from parley.fuse.incidents.incident import HAPPENINGS, Answers, in_time, incident
from parley.fuse.increment.clusters import Clusters
from parley.fuse.increment.ordered import Ordered
from parley.fuse.judgements import Rulings
from parley.records import Dispute, Incident


class Happenings:
    """The incidents of all accounts, by the first of each."""

    def __init__(self) -> None:
        self._clusters = Clusters(HAPPENINGS)
        self._incidents: Ordered[Incident] = Ordered(in_time)
        self._contested: dict[str, tuple[Dispute, ...]] = {}

    def __contains__(self, id_: object) -> bool:
        return id_ in self._clusters.first

    def incidents(self) -> tuple[Incident, ...]:
        """All incidents, in order."""
        return self._incidents.all()

    def contested(self) -> list[Dispute]:
        """What accounts of incidents differ on."""
        return [dispute for found in self._contested.values() for dispute in found]

    def update(self, changes: Changes[Account], rulings: Rulings, answers: Answers, anew: Set[str]) -> None:
        """Make `changes`; of the accounts in `anew` other things are said or ruled than before."""
        changed = dict(self._clusters.update(changes, rulings))
        again = {self._clusters.first[id_] for id_ in anew if id_ in self._clusters.first}
        changed |= {id_: self._clusters.groups[id_] for id_ in again}
        made = {id_: incident(group, rulings, answers) if group else None for id_, group in changed.items()}
        self._incidents.update(made)
        for id_, found in made.items():
            self._contested.pop(id_, None)
            if found and (disputed := tuple(of_incident(found))):
                self._contested[id_] = disputed
