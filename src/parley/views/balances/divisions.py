"""Divisions: which toll series are parts of which whole, each person in one part at most.

In: toll series. Out: for a whole its `Division`s: into civilians and fighters, into towns, into sides; each of cells of
people that do not overlap, each cell with the series that count it, the one to take first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from parley.records import TollSeries
from parley.views.scope import folded

By = Literal["people", "towns", "sides", "happenings"]
Cells = Sequence[Sequence[TollSeries]]
BEGUN: Final = timedelta(days=7)  # "since the 27th" and "since late September" are one beginning
STATUSES: Final = ("civilian", "military")
People = tuple[str, bool, int]


@dataclass(frozen=True, slots=True)
class Division:
    """One way of dividing a whole: the `cells`, and whether they `are_all` of it."""

    by: By
    cells: Cells
    are_all: bool = False


def alike(series: Iterable[TollSeries]) -> dict[People, list[TollSeries]]:
    """Series that state a total, by what they count of whom and by the war: only such can be parts of each other."""
    found: dict[People, list[TollSeries]] = {}
    for one in series:
        if one.cause == "conflict" and any(not point.new for point in one.points):
            year = one.until.year if one.past and one.until else 0
            found.setdefault((one.measure, one.past, year), []).append(one)
    return found


def divisions(whole: TollSeries, group: Iterable[TollSeries]) -> Iterator[Division]:
    """The ways of dividing `whole` into series of `group`, those alone of which there is anything."""
    if whole.place is not None:
        return
    parts = [one for one in group if one is not whole and _begins_within(one, whole) and _is_fit_to_count(one, whole)]
    same = [one for one in parts if whose(one) == whose(whole)]
    if whole.status is None:
        cells = _cells(
            (one for one in same if one.place is None and one.status in STATUSES and _begin_alike(one, whole)),
            whole,
            lambda s: s.status,
        )
        yield Division("people", cells, len(cells) == len(STATUSES))
    yield Division(
        "towns", _cells((one for one in same if _is_town(one, whole)), whole, lambda s: folded(s.place or ""))
    )
    if whole.side is None:
        yield Division("sides", _of_sides([one for one in parts if _is_side(one, whole)], whole))


def whose(series: TollSeries) -> tuple[str, str]:
    """The side whose people a series counts, or the war where none is said."""
    return folded(series.side or ""), "" if series.side else series.war


def _is_town(one: TollSeries, whole: TollSeries) -> bool:
    return one.place is not None and one.status == whole.status and bool(one.side or one.war)


def _is_side(one: TollSeries, whole: TollSeries) -> bool:
    """Whether a series counts one side of the war that `whole` counts the people of: told of in that war, or by whoever
    counts the whole."""
    of_it = bool(whole.war and one.theatre == whole.war) or bool(whole.body and one.body == whole.body)
    return one.side is not None and one.place is None and of_it and (whole.status is None or one.status == whole.status)


def _of_sides(found: Sequence[TollSeries], whole: TollSeries) -> Cells:
    """A cell a side, or where nobody counts all of a side, one of its civilians and one of its fighters."""
    cells: list[Sequence[TollSeries]] = []
    for side in _cells(found, whole, lambda s: folded(s.side or "")):
        every = [one for one in side if one.status == whole.status]
        cells += [every] if every else _cells((s for s in side if s.status in STATUSES), whole, lambda s: s.status)
    return cells


def _cells(found: Iterable[TollSeries], whole: TollSeries, key: Callable[[TollSeries], str | None]) -> Cells:
    by_key: dict[str, list[TollSeries]] = {}
    for one in found:
        by_key.setdefault(key(one) or "", []).append(one)
    return [sorted(by_key[name], key=lambda one: _distance(one, whole)) for name in sorted(by_key)]


def _distance(one: TollSeries, whole: TollSeries) -> tuple[bool, bool, bool, str]:
    """Which count of a part is taken: that of whoever counts the whole, else the side's own, else anybody's who is
    named."""
    return one.body != whole.body, one.speaker != one.side, not one.speaker, one.id


def _is_fit_to_count(one: TollSeries, whole: TollSeries) -> bool:
    """Whether a series is that of whoever counts the whole, or of the side whose people they are: other voices are
    rivals."""
    return one.body == whole.body or bool(one.side and folded(one.body) == folded(one.side))


def _begins_within(one: TollSeries, whole: TollSeries) -> bool:
    """Whether all that a series counts falls in the days of the whole: both say from which day on, or one speaker who
    says it of neither counts both."""
    if one.since and whole.since:
        return one.since >= whole.since - BEGUN
    return one.since is whole.since and bool(one.body) and one.body == whole.body


def _begin_alike(one: TollSeries, whole: TollSeries) -> bool:
    return one.since is whole.since or (one.since or date.min) <= (whole.since or date.min) + BEGUN
