"""Meetings kept.

In: accounts of talks that come and go, rulings, the scene. Out: the meetings, in order. A later day in the scene
matters only to those that have been awaited too long by then.
"""

from __future__ import annotations

from datetime import date

from parley.fuse.accounts.account import Account
from parley.fuse.among import Changes
from parley.fuse.increment.clusters import Clusters
from parley.fuse.increment.ordered import Ordered
from parley.fuse.judgements import Rulings
from parley.fuse.talks.mediators import GoBetweens
from parley.fuse.talks.meeting import Scene, awaited, in_time, is_overdue, meeting
from parley.fuse.talks.same_meeting import TALKS
from parley.records import Meeting


class Talks:
    """The meetings of all accounts, by the first of each."""

    def __init__(self) -> None:
        self._clusters = Clusters(TALKS)
        self._meetings: Ordered[Meeting] = Ordered(in_time)
        self._awaited: dict[str, date | None] = {}
        self._scene = Scene(GoBetweens(), None)

    def __contains__(self, id_: object) -> bool:
        return id_ in self._clusters.first

    def meetings(self) -> tuple[Meeting, ...]:
        """All meetings, in order."""
        return self._meetings.all()

    def update(self, changes: Changes[Account], rulings: Rulings, scene: Scene) -> None:
        """Make `changes`, in a `scene` that may be another one."""
        changed = dict(self._clusters.update(changes, rulings))
        before, self._scene = self._scene, scene
        is_moved = before.mediators != scene.mediators
        seen_anew = [
            id_
            for id_, day in self._awaited.items()
            if id_ in self._clusters.groups
            and (is_moved or is_overdue(day, before.horizon) != is_overdue(day, scene.horizon))
        ]
        changed |= {id_: self._clusters.groups[id_] for id_ in seen_anew}
        for id_, group in changed.items():
            self._awaited.pop(id_, None)
            if group:
                self._awaited[id_] = awaited(group)
        self._meetings.update({id_: meeting(group, scene) if group else None for id_, group in changed.items()})
