"""Ledger: who counts whose dead, how many, since when, as of when, and who differs.

In: a picture, an archive. Out: `Ledger`: totals of the same people side by side, the widest apart first; new counts
apart from totals, for they are never added up; the tolls of earlier wars apart from both.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from typing import Final

from parley.records import MEASURES, Picture, Rivalry, TollPoint, TollSeries
from parley.records.figure import told_cause
from parley.views.archive import Archive
from parley.views.bars import Bar, bars, greatest
from parley.views.counts import as_said, reasoned
from parley.views.dates import ENGLISH, Dates
from parley.views.evidence import Evidence, counting, evidence
from parley.views.wording import number, start, table, visible

MOST: Final = 14  # rows or tables of a kind
LATEST: Final = 4  # of a voice's earlier counts, those shown


@dataclass(frozen=True, slots=True)
class Count:
    """One count in words, with its day: "320 as of 7 October 2020"."""

    words: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Entry:
    """One speaker's running total: `whose` says where he counts his own; `low`, `best`, `high` in people, "" where
    no limit is set; `words` the count as said; `before` his earlier totals and `new` what he counted since a count before it,
    the latest few of each, with how many more there are."""

    id: str
    of: str
    speaker: str
    whose: str
    words: str
    low: str
    best: str
    high: str
    since: str
    as_of: str
    reason: str
    before: tuple[Count, ...]
    new: tuple[Count, ...]
    bar: Bar
    evidence: Evidence
    more_before: int = 0
    more_new: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """Totals of the same people by several voices. `gap` says how far they lie apart, "" where they can all be
    true; `reason` says why."""

    id: str
    title: str
    entries: tuple[Entry, ...]
    gap: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class NewCount:
    """People counted since the last count, or in one stretch of fighting: part of no total shown."""

    title: str
    words: str
    speaker: str
    as_of: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class Ledger:
    """`groups` of rival totals; `alone`, the totals of one voice; `new` counts; what is of `past` wars; how many more
    there are of each."""

    groups: tuple[Group, ...]
    more_groups: int
    alone: tuple[Entry, ...]
    more_alone: int
    new: tuple[NewCount, ...]
    more_new: int
    past_groups: tuple[Group, ...]
    past_alone: tuple[Entry, ...]


def ledger(picture: Picture, archive: Archive) -> Ledger:
    """The tolls of `picture`."""
    rivals = sorted(_rivals(picture), key=_widest)
    taken = {series.id for _, group in rivals for series in group}
    alone = sorted((s for s in picture.tolls if _totals(s) and s.id not in taken), key=_by_side)
    news = [(series, point) for series in picture.tolls if not _totals(series) for point in series.points]
    news.sort(key=lambda pair: (pair[1].as_of or date.max, pair[0].title, pair[0].id))
    current, past = [g for g in rivals if not g[1][0].past], [g for g in rivals if g[1][0].past]
    single, past_single = [s for s in alone if not s.past], [s for s in alone if s.past]
    return Ledger(
        groups=_groups(current[:MOST], archive),
        more_groups=max(0, len(current) - MOST),
        alone=_entries(single[:MOST], archive),
        more_alone=max(0, len(single) - MOST),
        new=tuple(_new(series, point, archive) for series, point in news[:MOST]),
        more_new=max(0, len(news) - MOST),
        past_groups=_groups(past[:MOST], archive),
        past_alone=_entries(past_single[:MOST], archive),
    )


Counted = tuple[Rivalry, Sequence[TollSeries]]


def _rivals(picture: Picture) -> Iterator[Counted]:
    """The series of each rivalry, those that state a total."""
    series = {s.id: s for s in picture.tolls if _totals(s)}
    for rivalry in picture.rivalries:
        if group := [series[id_] for id_ in rivalry.series if id_ in series]:
            yield rivalry, group


def _widest(group: Counted) -> tuple[bool, int, int, int, str]:
    rivalry, series = group
    return (
        rivalry.agreement != "disputed",
        -(rivalry.gap or 0),
        MEASURES.index(series[0].measure),
        -max(map(greatest, series)),
        series[0].id,
    )


def _by_side(series: TollSeries) -> tuple[bool, str, int, str, int, str]:
    """Side by side, the dead first, soldiers before civilians; those of no one side last, and behind all the victims of
    something else than the conflict."""
    status = {"military": 1, "civilian": 2}.get(series.status or "", 0)
    return (
        series.cause != "conflict",
        series.side or "~",
        MEASURES.index(series.measure),
        series.place or "",
        status,
        series.id,
    )


def _totals(series: TollSeries) -> list[TollPoint]:
    return [point for point in series.points if not point.new]


def told_apart(titled: Iterable[tuple[str, Iterable[TollPoint]]], dates: Dates = ENGLISH) -> list[str]:
    """The titles of what is counted, those that are alike with the days of their counts: "Dead of Zenda, 3 to 9 May
    2031"."""
    pairs = list(titled)
    often = Counter(title for title, _ in pairs)
    return [f"{title}{_counted_on(points, dates)}" if often[title] > 1 else title for title, points in pairs]


def _counted_on(points: Iterable[TollPoint], dates: Dates) -> str:
    known = sorted(point.as_of for point in points if point.as_of)
    return f", {dates.between(known[0], known[-1])}" if known else ""


def _groups(rivals: Sequence[Counted], archive: Archive) -> tuple[Group, ...]:
    groups = [_group(counted, archive) for counted in rivals]
    points = [[point for one in series for point in _totals(one)] for _, series in rivals]
    titles = told_apart(zip((group.title for group in groups), points, strict=True), archive.dates)
    return tuple(replace(group, title=title) for group, title in zip(groups, titles, strict=True))


def _group(counted: Counted, archive: Archive) -> Group:
    rivalry, series = counted
    ordered = sorted(series, key=lambda s: (-greatest(s), s.speaker, s.id))
    return Group(
        id=f"toll-{ordered[0].id}",
        title=people(ordered[0], archive.dates),
        entries=_entries(ordered, archive),
        gap=_apart(rivalry),
        reason=reasoned(rivalry.reason),
    )


def _apart(rivalry: Rivalry) -> str:
    """How far rival totals lie apart: "50 apart"; in words where one of them says no number."""
    if rivalry.agreement != "disputed":
        return ""
    return f"{number(rivalry.gap)} apart" if rivalry.gap else "apart"


def _entries(series: Sequence[TollSeries], archive: Archive) -> tuple[Entry, ...]:
    drawn = bars([(s.low, s.best, s.high) for s in series])
    return tuple(_entry(s, bar, archive) for s, bar in zip(series, drawn, strict=True))


def people(series: TollSeries, dates: Dates = ENGLISH) -> str:
    """Whom a series counts: "Military dead of Zenda", "Displaced civilians of Zenda", "Dead, no one side named", "Dead
    of 1991 to 1994"."""
    noun = _noun(series)
    side = f" of {visible(series.side)}" if series.side else ""
    place = f" in {visible(series.place)}" if series.place else ""
    stretch = f", {dates.between(series.since, series.until)}" if series.past and (series.since or series.until) else ""
    whose = "" if side or place else ", no one side named"
    return f"{noun[:1].upper()}{noun[1:]}{side}{place}{whose}{stretch}{told_cause(series.cause)}"


def _noun(series: TollSeries) -> str:
    harm, status = table("people")[series.measure], series.status
    if status and series.measure != "killed" and status in table("several"):
        return f"{harm} {table('several')[status]}"
    return f"{table('status')[status]} {harm}" if status else harm


def last_total(series: TollSeries) -> str:
    """The last total of a series that states one, as said."""
    last = _totals(series)[-1]
    return as_said(last.words, last, most=60)


def _entry(series: TollSeries, bar: Bar, archive: Archive) -> Entry:
    totals = _totals(series)
    *before, _ = _stretches(totals)
    last, new = totals[-1], [point for point in series.points if point.new]
    return Entry(
        id=f"series-{series.id}",
        of=people(series, archive.dates),
        speaker=counting(series, archive),
        whose="counts its own" if series.side and series.side == series.speaker else "",
        words=as_said(last.words, last),
        low=number(series.low),
        best=number(series.best),
        high=number(series.high),
        since=start(series.since, archive.dates.day) if series.since else "",
        as_of=_as_of(series, last, archive.dates),
        reason=visible(series.reason),
        before=tuple(_count(alike, archive) for alike in before[-LATEST:]),
        new=tuple(_count([point], archive) for point in new[-LATEST:]),
        bar=bar,
        evidence=evidence(last.claims, archive),
        more_before=max(0, len(before) - LATEST),
        more_new=max(0, len(new) - LATEST),
    )


def _as_of(series: TollSeries, point: TollPoint, dates: Dates) -> str:
    if series.past and point.as_of and (point.as_of.month, point.as_of.day) == (12, 31):
        return str(point.as_of.year)
    return dates.day(point.as_of) if point.as_of else ""


def _stretches(totals: Sequence[TollPoint]) -> list[list[TollPoint]]:
    """Totals in their order, those that say one thing time and again together."""
    found = groupby(totals, key=lambda point: (as_said(point.words, point), point.as_of is None, point.correction))
    return [list(alike) for _, alike in found]


def _count(alike: Sequence[TollPoint], archive: Archive) -> Count:
    """A count with its day, or with the days from which to which it was told."""
    first, last = alike[0], alike[-1]
    told = archive.dates.between(first.as_of, last.as_of) if first.as_of and last.as_of else ""
    as_of = f" as of {told}" if told else ", day not said"
    taken_back = ", taking back a higher one" if first.correction else ""
    claims = [claim for point in alike for claim in point.claims]
    return Count(f"{as_said(first.words, first)}{as_of}{taken_back}", evidence(claims, archive, most=1))


def _new(series: TollSeries, point: TollPoint, archive: Archive) -> NewCount:
    return NewCount(
        title=people(series, archive.dates),
        words=as_said(point.words, point),
        speaker=counting(series, archive),
        as_of=_as_of(series, point, archive.dates),
        evidence=evidence(point.claims, archive, most=2),
    )
