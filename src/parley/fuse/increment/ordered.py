"""Ordered: a list kept in order while its things come and go.

In: things by id, each with its place in the order. Out: all of them in order.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping
from typing import Any, Final, Generic, TypeVar

T = TypeVar("T")
MANY: Final = 8  # where more than one in so many changes, sorting all of them anew is the quicker way


class Ordered(Generic[T]):
    """Things in the order of `place`, which no two of them share."""

    def __init__(self, place: Callable[[T], Any]) -> None:
        self._place = place
        self._by_id: dict[str, T] = {}
        self._places: list[Any] = []
        self._things: list[T] = []

    def __getitem__(self, id_: str) -> T:
        return self._by_id[id_]

    def __contains__(self, id_: object) -> bool:
        return id_ in self._by_id

    def all(self) -> tuple[T, ...]:
        """All things, in order."""
        return tuple(self._things)

    def update(self, changes: Mapping[str, T | None]) -> None:
        """Put in what has come or is another now, and take out what is gone."""
        if len(changes) * MANY > len(self._by_id):
            self._sort_anew(changes)
            return
        for id_, thing in changes.items():
            if id_ in self._by_id:
                self._take_out(id_)
            if thing is not None:
                self._put_in(id_, thing)

    def _sort_anew(self, changes: Mapping[str, T | None]) -> None:
        known = {**self._by_id, **changes}
        self._by_id = {id_: thing for id_, thing in known.items() if thing is not None}
        placed = sorted(((self._place(thing), id_) for id_, thing in self._by_id.items()), key=lambda pair: pair[0])
        self._places = [place for place, _ in placed]
        self._things = [self._by_id[id_] for _, id_ in placed]

    def _take_out(self, id_: str) -> None:
        index = bisect_left(self._places, self._place(self._by_id.pop(id_)))
        del self._places[index], self._things[index]

    def _put_in(self, id_: str, thing: T) -> None:
        place = self._place(thing)
        index = bisect_left(self._places, place)
        self._by_id[id_] = thing
        self._places.insert(index, place)
        self._things.insert(index, thing)
