"""Panels: each speaker's counts of the same people over time, as they stood on a day, with the gaps between speakers.

In: a picture, an archive, a day, the day from which counts begin. Out: `Tolls`: a `Panel` for each people counted;
totals and new counts are told apart in every row and never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import combinations
from typing import Final

from parley.records import MEASURES, Picture, TollPoint, TollSeries
from parley.views.archive import Archive
from parley.views.bars import greatest
from parley.views.stood import counted_by
from parley.views.tolls.courses import Gap, Line, Point, gaps, line
from parley.views.tolls.ledger import people, told_apart
from parley.views.wording import start, table, visible

PAST: Final = "past"
UNSAID: Final = "unsaid"
MOST: Final = 60  # peoples in one ledger: those of this war, of a side, of several voices first
COURSE: Final = 3  # counts of known day that make a course worth drawing
OPEN: Final = 3  # peoples laid open from the first: those whose counts make the longest courses
LINES: Final = 10  # speakers of one people, the greatest counts first
ORDER: Final = {table("people")[measure]: n for n, measure in enumerate(MEASURES)}


@dataclass(frozen=True, slots=True)
class Panel:
    """The counts of one people, and how many `more` speakers count them; `wanted` where one of them was asked for,
    `is_local` where they are of one place, `is_open` where they are laid open from the first."""

    id: str
    title: str
    side: str
    noun: str
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    past: bool
    more: int
    wanted: bool
    is_local: bool
    is_open: bool = False

    @property
    def drawn(self) -> bool:
        """Whether a chart would show more than its table says at a glance."""
        return sum(point.as_of is not None for line in self.lines for point in line.points) >= COURSE

    @property
    def clashes(self) -> tuple[Gap, ...]:
        """The gaps between those of whom not both can be right."""
        return tuple(gap for gap in self.gaps if gap.apart)

    @property
    def agreements(self) -> tuple[Gap, ...]:
        """The pairs that can both be right."""
        return tuple(gap for gap in self.gaps if not gap.apart)

    @property
    def told(self) -> int:
        """How many counts are shown."""
        return sum(len(line.points) for line in self.lines)

    @property
    def widest(self) -> int:
        """The widest gap between any two speakers."""
        return max((gap.apart for gap in self.gaps), default=0)

    def course(self, new: bool) -> tuple[tuple[str, Point], ...]:
        """The totals, or the new counts, of all speakers in the order of their days."""
        found = [(line.speaker, point) for line in self.lines for point in line.points if point.new is new]
        return tuple(sorted(found, key=lambda row: (row[1].as_of or date.max, row[0])))


@dataclass(frozen=True, slots=True)
class Tolls:
    """Panels by side, and how many `more` peoples are counted; `starts` are the days from which counts begin, to choose
    from, each with words; `days` the first and the last day of any count."""

    panels: tuple[Panel, ...]
    starts: tuple[tuple[str, str], ...]
    days: tuple[date, date] | None
    more: int = 0


def tolls(picture: Picture, archive: Archive, *, as_of: date | None = None, start: str = "", wanted: str = "") -> Tolls:
    """The tolls of `picture` as told of the days up to `as_of`; of those only that count from `start`, where asked.
    Where there are too many, that of the id `wanted` is among those shown."""
    chosen = (series for series in picture.tolls if not start or start_of(series) == start)
    known = [part for one in chosen if (part := counted_by(one, as_of, archive) if as_of else one).points]
    groups = sorted(_groups(known, picture, wanted), key=lambda group: (group[0].id != wanted, *_rank(group)))
    known_by = told_apart((people(group[0]), _points(group)) for group in groups[:MOST])
    titled = zip(groups[:MOST], known_by, strict=True)
    panels = [replace(_panel(group, archive, wanted), title=title) for group, title in titled]
    longest = {p.id for p in sorted(panels, key=lambda p: -p.told)[:OPEN] if p.drawn}
    opened = (replace(p, is_open=p.wanted or p.id in longest) for p in panels)
    shown = sorted(opened, key=lambda p: (p.past, p.side or "~", p.is_local, ORDER[p.noun], p.title))
    told = [p.as_of for series in picture.tolls if series.is_of_this_war for p in series.points if p.as_of]
    return Tolls(
        tuple(shown),
        _starts(picture.tolls),
        (min(told), max(told)) if told else None,
        max(0, len(groups) - MOST),
    )


def _points(group: Sequence[TollSeries]) -> list[TollPoint]:
    """All counts of those of a group that are shown."""
    return [point for series in group[:LINES] for point in series.points]


def start_of(series: TollSeries) -> str:
    """The day from which a series counts, as it stands in an address."""
    return PAST if series.past else str(series.since) if series.since else UNSAID


def _starts(found: Iterable[TollSeries]) -> tuple[tuple[str, str], ...]:
    codes = sorted({start_of(series) for series in found})
    words = {PAST: "earlier wars", UNSAID: "start not said"}
    return tuple((code, words.get(code) or f"since {start(date.fromisoformat(code))}") for code in codes)


def _groups(found: Iterable[TollSeries], picture: Picture, wanted: str) -> list[list[TollSeries]]:
    """Series that count the same people: those that the picture sets against each other, and those of one name. The one
    that is `wanted` stands first in its group, then the greatest."""
    rivals = {id_: n for n, rivalry in enumerate(picture.rivalries) for id_ in rivalry.series}
    groups: dict[object, list[TollSeries]] = {}
    for series in found:
        key = rivals.get(series.id, (people(series), series.war, series.past))
        groups.setdefault(key, []).append(series)
    return [
        sorted(group, key=lambda one: (one.id != wanted, -_last_number(one), one.speaker, one.id))
        for group in groups.values()
    ]


def _last_number(series: TollSeries) -> int:
    """The greatest number that the last total names, -1 where none is stated."""
    last = next((point for point in reversed(series.points) if not point.new), None)
    return greatest(last) if last else -1


def _rank(group: Sequence[TollSeries]) -> tuple[bool, bool, bool, int, str]:
    first = group[0]
    return first.past, not first.side, len(group) == 1, -_last_number(first), first.id


def _is_known(whose: TollSeries) -> bool:
    """Whether it is told whose dead they are, so that two counts of them can be set against each other."""
    return bool(whose.side or whose.war or whose.place)


def _panel(group: Sequence[TollSeries], archive: Archive, wanted: str) -> Panel:
    shown = sorted(group[:LINES], key=lambda one: (-_last_number(one), one.speaker, one.id))
    lines = tuple(line(series, archive) for series in shown)
    both = combinations(zip(shown, lines, strict=True), 2)
    rivals = [(a, b) for (one, a), (other, b) in both if not one.counts_others(other)]
    first = group[0]
    return Panel(
        id=f"toll-{min(series.id for series in group)}",
        title=people(first),
        side=visible(first.side or ""),
        noun=table("people")[first.measure],
        lines=lines,
        gaps=gaps(rivals) if _is_known(first) else (),
        past=first.past,
        more=len(group) - len(lines),
        wanted=any(series.id == wanted for series in group),
        is_local=bool(first.place),
    )
