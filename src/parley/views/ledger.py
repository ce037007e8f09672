"""Ledger: who counts whose dead, how many, since when, as of when, and who differs.

In: a picture, an archive. Out: `Ledger`: totals of the same people side by side, the widest apart first; new counts
apart from totals, for they are never added up; the tolls of earlier wars apart from both.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from parley.records import Picture, Rivalry, TollPoint, TollSeries
from parley.views.archive import Archive
from parley.views.bars import Bar, bars
from parley.views.evidence import Evidence, evidence
from parley.views.wording import between, day, number, table, visible

GROUPS: Final = 14
COUNTS: Final = 12
MEASURES: Final = ("killed", "injured", "casualties", "missing", "captured", "displaced", "returned")


@dataclass(frozen=True, slots=True)
class Entry:
    """One speaker's running total: `whose` says whether he counts his own; `low`, `best`, `high` in people, "" where
    no limit is set; `words` the count as said; `before` his earlier totals and `new` his counts since the last."""

    id: str
    speaker: str
    whose: str
    words: str
    low: str
    best: str
    high: str
    since: str
    as_of: str
    reason: str
    before: tuple[str, ...]
    new: tuple[str, ...]
    bar: Bar
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Group:
    """The totals of the same people. `gap` is "" where they can all be true; `reason` says why in words."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    gap: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewCount:
    """People counted since the last count, or in one stretch of fighting: part of no total shown."""

    id: str
    title: str
    words: str
    speaker: str
    as_of: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Ledger:
    """`groups` of totals, `more` beyond those; `new` counts, `more_new` beyond those; `past` wars."""

    groups: tuple[Group, ...]
    more: int
    new: tuple[NewCount, ...]
    more_new: int
    past: tuple[Group, ...]


def ledger(picture: Picture, archive: Archive) -> Ledger:
    """The tolls of `picture`."""
    groups = _groups(picture)
    current = [g for g in groups if not g[1][0].past]
    past = [g for g in groups if g[1][0].past]
    news = [(series, point) for series in picture.tolls if not _totals(series) for point in series.points]
    news.sort(key=lambda pair: (pair[1].as_of or date.max, pair[0].title, pair[0].id))
    return Ledger(
        tuple(_group(*group, archive) for group in current[:GROUPS]),
        max(0, len(current) - GROUPS),
        tuple(_new(series, point, archive) for series, point in news[:COUNTS]),
        max(0, len(news) - COUNTS),
        tuple(_group(*group, archive) for group in past[:GROUPS]),
    )


Counted = tuple[Rivalry | None, Sequence[TollSeries]]


def _groups(picture: Picture) -> list[Counted]:
    """Series of the same people together, the widest apart first, then those that most count, then the greatest."""
    series = {s.id: s for s in picture.tolls if _totals(s)}
    rivals: list[Counted] = [
        (r, [series[id_] for id_ in r.series if id_ in series]) for r in picture.rivalries if series.keys() & set(r.series)
    ]  # fmt: skip
    taken = {s.id for _, group in rivals for s in group}
    alone: list[Counted] = [(None, [s]) for s in series.values() if s.id not in taken]
    return sorted([*rivals, *alone], key=_order)


def _order(group: Counted) -> tuple[int, int, int, int, str]:
    rivalry, series = group
    gap = rivalry.gap if rivalry and rivalry.gap else 0
    greatest = max(_state(s) for s in series)
    return -gap, MEASURES.index(series[0].measure), -len(series), -greatest, series[0].id


def _state(series: TollSeries) -> int:
    return max((n for n in (series.low, series.best, series.high) if n is not None), default=0)


def _totals(series: TollSeries) -> list[TollPoint]:
    return [point for point in series.points if not point.new]


def _group(rivalry: Rivalry | None, series: Sequence[TollSeries], archive: Archive) -> Group:
    ordered = sorted(series, key=lambda s: (-_state(s), s.speaker, s.id))
    drawn = bars([(s.low, s.best, s.high) for s in ordered])
    return Group(
        id=f"toll-{ordered[0].id}",
        title=people(ordered[0]),
        entries=tuple(_entry(s, bar, archive) for s, bar in zip(ordered, drawn, strict=True)),
        gap=number(rivalry.gap) if rivalry and rivalry.gap else "",
        reason=visible(rivalry.reason) if rivalry else "",
    )


def people(series: TollSeries) -> str:
    """Whom a series counts: "Military dead of Zenda", "Dead, no one side named", "Dead of 1991 to 1994"."""
    status = f"{table('status')[series.status]} " if series.status else ""
    noun = f"{status}{table('people')[series.measure]}"
    side = f" of {visible(series.side)}" if series.side else ""
    place = f" in {visible(series.place)}" if series.place else ""
    stretch = f", {between(series.since, series.until)}" if series.past and (series.since or series.until) else ""
    whose = "" if side or place else ", no one side named"
    return f"{noun[:1].upper()}{noun[1:]}{side}{place}{whose}{stretch}"


def _entry(series: TollSeries, bar: Bar, archive: Archive) -> Entry:
    totals = _totals(series)
    last, new = totals[-1], [point for point in series.points if point.new]
    earlier = [p for p in totals[:-1] if p.words != last.words or p.as_of != last.as_of]
    return Entry(
        id=series.id,
        speaker=visible(series.speaker) or "the reports themselves",
        whose=_whose(series),
        words=visible(last.words),
        low=number(series.low),
        best=number(series.best),
        high=number(series.high),
        since=day(series.since) if series.since else "",
        as_of=day(last.as_of) if last.as_of else "",
        reason=visible(series.reason),
        before=tuple(map(_point, earlier[-4:])),
        new=tuple(map(_point, new[-4:])),
        bar=bar,
        evidence=evidence(reversed([c for p in [*totals[:-1], last] for c in reversed(p.claims)]), archive),
    )


def _whose(series: TollSeries) -> str:
    if not series.speaker or not series.side:
        return ""
    return "counts its own" if series.side.lower() in series.speaker.lower() else "counts another's"


def _point(point: TollPoint) -> str:
    taken_back = ", lower than before" if point.correction else ""
    return f"{visible(point.words)}{f' as of {day(point.as_of)}' if point.as_of else ''}{taken_back}"


def _new(series: TollSeries, point: TollPoint, archive: Archive) -> NewCount:
    return NewCount(
        id=series.id,
        title=people(series),
        words=visible(point.words),
        speaker=visible(series.speaker) or "the reports themselves",
        as_of=day(point.as_of) if point.as_of else "",
        evidence=evidence(point.claims, archive, most=2),
    )
