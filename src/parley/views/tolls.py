"""Tolls: each speaker's counts of the same people over time, as they stood on a day, with the gaps between speakers.

In: a picture, an archive, a day, the day from which counts begin. Out: `Tolls`: a `Panel` for each people counted; totals
and new counts are told apart in every row and never added up.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations
from typing import Final

from parley.records import Picture, TollPoint, TollSeries
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.ledger import MEASURES, people
from parley.views.wording import day, number, table, visible

PAST: Final = "past"
UNSAID: Final = "unsaid"
ITSELF: Final = "the reports themselves"
CITED: Final = 2


@dataclass(frozen=True, slots=True)
class Point:
    """One count as said: `kind` tells a total from a new count, or a total that takes back a higher one."""

    as_of: date | None
    words: str
    low: int | None
    best: int | None
    high: int | None
    new: bool
    correction: bool
    evidence: Evidence

    @property
    def kind(self) -> str:
        """What it is, in words."""
        return (
            "new since the count before"
            if self.new
            else "total, takes back a higher one"
            if self.correction
            else "total"
        )

    @property
    def limits(self) -> str:
        """What the words allow: "320", "at least 100", "350 to 450"."""
        return limits(self.low, self.best, self.high)


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker's counts, in the order of their days."""

    id: str
    speaker: str
    whose: str
    since: str
    points: tuple[Point, ...]

    @property
    def told(self) -> int:
        """How many counts."""
        return len(self.points)

    @property
    def totals(self) -> tuple[Point, ...]:
        """The totals of known day, new counts left out."""
        return tuple(point for point in self.points if not point.new and point.as_of)

    @property
    def state(self) -> Point | None:
        """The last total, None where none is stated."""
        return next((point for point in reversed(self.points) if not point.new), None)


@dataclass(frozen=True, slots=True)
class Gap:
    """Two speakers' totals beside each other on the last day of which both had told: `apart` is how many people lie
    between what each allows on that day, 0 where both can be true. A toll does not fall, so that a speaker who says
    nothing on the day itself allows all from his total before it to that after."""

    one: str
    other: str
    on: date
    one_words: str
    other_words: str
    apart: int


@dataclass(frozen=True, slots=True)
class Panel:
    """The counts of one people. `drawn` where there is a course or a contest to be seen."""

    id: str
    title: str
    side: str
    noun: str
    lines: tuple[Line, ...]
    gaps: tuple[Gap, ...]
    past: bool

    @property
    def drawn(self) -> bool:
        """Whether a chart would show more than a single dot."""
        return sum(point.as_of is not None for line in self.lines for point in line.points) > 1

    def course(self, new: bool) -> tuple[tuple[str, Point], ...]:
        """The totals, or the new counts, of all speakers in the order of their days."""
        found = [(line.speaker, point) for line in self.lines for point in line.points if point.new is new]
        return tuple(sorted(found, key=lambda row: (row[1].as_of or date.max, row[0])))

    @property
    def widest(self) -> int:
        """The widest gap between any two speakers."""
        return max((gap.apart for gap in self.gaps), default=0)


@dataclass(frozen=True, slots=True)
class Tolls:
    """Panels by side; `starts` are the days from which counts begin, to choose from, each with words; `days` the first
    and the last day of any count."""

    panels: tuple[Panel, ...]
    starts: tuple[tuple[str, str], ...]
    days: tuple[date, date] | None


def tolls(picture: Picture, archive: Archive, *, as_of: date | None = None, start: str = "") -> Tolls:
    """The tolls of `picture` as told of the days up to `as_of`; of those only that count from `start`, where asked."""
    chosen = [series for series in picture.tolls if not start or start_of(series) == start]
    panels = [_panel(group, archive, as_of) for group in _groups(chosen, picture)]
    shown = sorted(filter(None, panels), key=lambda p: (p.past, p.side or "~", MEASURES_BY_NOUN[p.noun], p.title))
    told = sorted(p.as_of for series in picture.tolls if not series.past for p in series.points if p.as_of)
    return Tolls(tuple(shown), _starts(picture.tolls), (told[0], told[-1]) if told else None)


MEASURES_BY_NOUN: Final = {table("people")[measure]: n for n, measure in enumerate(MEASURES)}


def start_of(series: TollSeries) -> str:
    """The day from which a series counts, as it stands in an address."""
    return PAST if series.past else str(series.since) if series.since else UNSAID


def _starts(found: Iterable[TollSeries]) -> tuple[tuple[str, str], ...]:
    codes = sorted({start_of(series) for series in found})
    words = {PAST: "earlier wars", UNSAID: "start not said"}
    return tuple((code, words.get(code) or f"since {day(date.fromisoformat(code))}") for code in codes)


def _groups(found: Sequence[TollSeries], picture: Picture) -> list[list[TollSeries]]:
    """Series that count the same people: those that the picture sets against each other, and those of one name."""
    rivals = {id_: n for n, rivalry in enumerate(picture.rivalries) for id_ in rivalry.series}
    groups: dict[object, list[TollSeries]] = {}
    for series in found:
        key = rivals.get(series.id, (people(series), series.war, series.past))
        groups.setdefault(key, []).append(series)
    return list(groups.values())


def _panel(group: Sequence[TollSeries], archive: Archive, as_of: date | None) -> Panel | None:
    lines = [line for series in group if (line := _line(series, archive, as_of)).points]
    if not lines:
        return None
    lines.sort(key=lambda line: (-_size(line), line.speaker, line.id))
    first = group[0]
    return Panel(
        id=f"toll-{min(series.id for series in group)}",
        title=people(first),
        side=visible(first.side or ""),
        noun=table("people")[first.measure],
        lines=tuple(lines),
        gaps=_gaps(lines),
        past=first.past,
    )


def _size(line: Line) -> int:
    state = line.state
    return max((n for n in (state.low, state.best, state.high) if n is not None), default=0) if state else -1


def _line(series: TollSeries, archive: Archive, as_of: date | None) -> Line:
    told = [point for point in series.points if as_of is None or _told_by(point, archive) <= as_of]
    points = tuple(_point(point, archive) for point in told)
    return Line(
        id=f"series-{series.id}",
        speaker=visible(series.speaker) or ITSELF,
        whose="counts its own" if series.side and series.side == series.speaker else "",
        since=_since(series),
        points=points,
    )


def _told_by(point: TollPoint, archive: Archive) -> date:
    """The day that a count is of, or by which it was told where that is not said."""
    published = filter(None, (archive.published(claim.report) for claim in archive.known(point.claims)))
    return point.as_of or min(published, default=date.min)


def _since(series: TollSeries) -> str:
    if series.past and series.since and (series.since.month, series.since.day) == (1, 1):
        return str(series.since.year)
    return day(series.since) if series.since else ""


def _point(point: TollPoint, archive: Archive) -> Point:
    return Point(
        point.as_of,
        visible(point.words),
        point.low,
        point.best,
        point.high,
        point.new,
        point.correction,
        evidence(point.claims, archive, most=CITED),
    )


def _gaps(lines: Sequence[Line]) -> tuple[Gap, ...]:
    """What lies between each two speakers, the widest apart first."""
    gaps = (gap for one, other in combinations(lines, 2) if (gap := _gap(one, other)))
    return tuple(sorted(gaps, key=lambda gap: (-gap.apart, gap.one, gap.other)))


def _gap(one: Line, other: Line) -> Gap | None:
    lasts = [line.totals[-1].as_of for line in (one, other) if line.totals]
    if len(lasts) < 2 or not (on := min(filter(None, lasts))):
        return None
    (low, high, words), (other_low, other_high, other_words) = _held(one, on), _held(other, on)
    apart = max(
        low - other_high if low is not None and other_high is not None else 0,
        other_low - high if other_low is not None and high is not None else 0,
        0,
    )
    return Gap(one.speaker, other.speaker, on, words, other_words, apart)


Range = tuple[int | None, int | None, str]


def _held(line: Line, on: date) -> Range:
    """The least and the most that a speaker's totals allow of a day, in numbers and words."""
    before = [p for p in line.totals if p.as_of and p.as_of <= on]
    after = [p for p in line.totals if p.as_of and p.as_of >= on]
    if before and before[-1].as_of == on:
        return before[-1].low, before[-1].high, before[-1].limits
    told = [f"{p.limits} on {day(p.as_of)}" for p in (*before[-1:], *after[:1]) if p.as_of]
    return before[-1].low if before else None, after[0].high if after else None, ", then ".join(told)


def limits(low: int | None, best: int | None, high: int | None) -> str:
    """The least and the most that a count allows, in words; "number not said" where it sets no limit."""
    if low is None and high is None:
        return number(best) or "number not said"
    if low == high:
        return number(low)
    if high is None:
        return f"at least {number(low)}"
    return f"at most {number(high)}" if low is None else f"{number(low)} to {number(high)}"
