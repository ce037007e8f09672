"""Courses: one speaker's counts in the order of their days, and what lies between two speakers.

In: toll series, an archive. Out: `Line`s of `Point`s, each with where it is said; `Gap`s.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import TollPoint, TollSeries
from parley.records.figure import is_vague
from parley.views.archive import Archive
from parley.views.counts import as_said, limits
from parley.views.evidence import Evidence, counting, evidence
from parley.views.wording import day, start

POINTS: Final = 100  # the latest of one speaker's counts
CITED: Final = 2


@dataclass(frozen=True, slots=True)
class Point:
    """One count as said; `correction` says that it takes back a higher one. `report` and `claim` are where it is said
    first, and `told` in which outlet and when, in words."""

    as_of: date | None
    words: str
    low: int | None
    best: int | None
    high: int | None
    new: bool
    correction: bool
    report: str
    claim: str
    told: str

    @property
    def limits(self) -> str:
        """What the words allow: "320", "at least 100", "350 to 450"."""
        return limits(self.low, self.best, self.high)


@dataclass(frozen=True, slots=True)
class Line:
    """One speaker's counts, in the order of their days, how many `earlier` ones are left out, and the words for his
    last total, or for his last count where he states none."""

    id: str
    speaker: str
    whose: str
    since: str
    points: tuple[Point, ...]
    earlier: int
    evidence: Evidence

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
    nothing on the day itself allows all from his total before it to that after. `vague` says that one of them gives no
    number ("hundreds"), so that none can be told for what lies between."""

    one: str
    other: str
    on: date
    one_words: str
    other_words: str
    apart: int
    vague: bool = False


def line(series: TollSeries, archive: Archive) -> Line:
    """The course of one series that has counts."""
    last = next((point for point in reversed(series.points) if not point.new), series.points[-1])
    shown = series.points[-POINTS:]
    return Line(
        id=f"series-{series.id}",
        speaker=counting(series, archive),
        whose="counts its own" if series.side and series.side == series.speaker else "",
        since=start(series.since) if series.since else "",
        points=tuple(_point(point, archive) for point in shown),
        earlier=len(series.points) - len(shown),
        evidence=evidence(last.claims, archive, most=CITED),
    )


def _point(point: TollPoint, archive: Archive) -> Point:
    first = min(
        archive.known(point.claims), key=lambda c: (archive.published(c.report) or date.max, c.id), default=None
    )
    published = archive.published(first.report) if first else None
    label = archive.label(first.report) if first else ""
    return Point(
        point.as_of,
        as_said(point.words, point),
        point.low,
        point.best,
        point.high,
        point.new,
        point.correction,
        report=first.report if first else "",
        claim=first.id if first else "",
        told=f"{label}, {day(published)}" if published else label,
    )


def gaps(pairs: Iterable[tuple[Line, Line]]) -> tuple[Gap, ...]:
    """What lies between the speakers of each pair, the widest apart first."""
    found = (gap for one, other in pairs if one.speaker != other.speaker and (gap := _gap(one, other)))
    return tuple(sorted(found, key=lambda gap: (-gap.apart, gap.one, gap.other)))


def _gap(one: Line, other: Line) -> Gap | None:
    lasts = [line.totals[-1].as_of for line in (one, other) if line.totals]
    if len(lasts) < 2 or not (on := min(filter(None, lasts))):
        return None
    (low, high, words), (other_low, other_high, other_words) = _held(one.totals, on), _held(other.totals, on)
    apart = max(
        low - other_high if low is not None and other_high is not None else 0,
        other_low - high if other_low is not None and high is not None else 0,
        0,
    )
    vague = any(
        is_vague(point.low, point.best, point.high) for line in (one, other) for point in _about(line.totals, on)
    )
    return Gap(one.speaker, other.speaker, on, words, other_words, apart, vague)


def _about(totals: Sequence[Point], on: date) -> tuple[Point, ...]:
    """What a speaker's totals say of a day: that of the day itself, or the last before it and the first after."""
    before = [point for point in totals if point.as_of and point.as_of <= on][-1:]
    after = [point for point in totals if point.as_of and point.as_of > on][:1]
    return tuple(before if before and before[0].as_of == on else (*before, *after))


Allowed = tuple[int | None, int | None, str]


def _held(totals: Sequence[Point], on: date) -> Allowed:
    """The least and the most that a speaker's totals allow of a day, in numbers and words."""
    near = _about(totals, on)
    if near and near[0].as_of == on:
        return near[0].low, near[0].high, near[0].limits
    told = [f"{point.limits} on {day(point.as_of)}" for point in near if point.as_of]
    low = next((point.low for point in near if point.as_of and point.as_of < on), None)
    high = next((point.high for point in near if point.as_of and point.as_of > on), None)
    return low, high, ", then ".join(told)
