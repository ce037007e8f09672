"""Rivalries: the toll series of different speakers for the same people, and the gap between them.

In: toll series. Out: `Rivalry`s, one for each kind of people that more than one voice counts.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from parley.fuse.days import EARLIEST, LATEST
from parley.fuse.figures import Range, told_gap
from parley.fuse.fold import folded
from parley.fuse.tolls.series import OTHERS, TENFOLD, whom
from parley.records import Rivalry, TollSeries
from parley.records.figure import told_cause

SAME: Final = 3  # days: states no further apart are of one time
STALE: Final = 14  # days: a higher state so much later has overtaken the lower one, however steep
GROWTH: Final = 0.2  # a day, of the earlier count: a later one no higher than that has simply grown
PERIOD: Final = timedelta(days=31)
People = tuple[str, ...]
Clash = tuple[int, TollSeries, TollSeries]


def rivalries(series: Sequence[TollSeries]) -> tuple[Rivalry, ...]:
    """The rivalries among `series`, in their order."""
    alike: dict[People, list[TollSeries]] = {}
    for one in series:
        if whose := people(one):
            alike.setdefault(whose, []).append(one)
    return tuple(rivalry for group in alike.values() for rivalry in rivals(group))


def people(series: TollSeries) -> People | None:
    """Whom a series counts, None where that is not known, or it tells no total."""
    if not (series.side or series.war or series.place) or all(point.new for point in series.points):
        return None
    era = str(series.until.year) if series.past and series.until else str(series.past)
    whose = folded(series.side or "") or series.war
    return series.measure, whose, series.status or "", folded(series.place or ""), era, series.cause


def rivals(group: Sequence[TollSeries]) -> tuple[Rivalry, ...]:
    """The rivalries among the series of the same people."""
    periods = [alike for period in _periods(group) for alike in _of_size(period)]
    return tuple(_rivalry(period) for period in periods if len({one.body for one in period}) > 1)


def _periods(group: Sequence[TollSeries]) -> list[list[TollSeries]]:
    """Series by the day from which they count: the same month is the same period, and none said is the longest one."""
    parts: list[list[TollSeries]] = []
    for one in sorted(group, key=lambda s: (s.since is None, s.since or LATEST, s.id)):
        if one.since is None and parts:
            parts[0].append(one)
        elif parts and one.since and (last := parts[-1][-1].since) and one.since - last <= PERIOD:
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts


def _of_size(group: Sequence[TollSeries]) -> list[list[TollSeries]]:
    """Series of no one side cut where the next greater one is ten times as great: the dead of a blast are not the dead
    of a war."""
    if group[0].side:
        return [list(group)]
    parts: list[list[TollSeries]] = []
    for one in sorted(group, key=lambda s: (s.size, s.id)):
        if parts and one.size <= TENFOLD * max(parts[-1][-1].size, 1):
            parts[-1].append(one)
        else:
            parts.append([one])
    return parts


def _rivalry(group: Sequence[TollSeries]) -> Rivalry:
    first = group[0]
    gaps = [(gap, a, b) for a, b in combinations(group, 2) if (gap := _gap(a, b)) is not None]
    widest = max(gaps, key=lambda g: (_in_numbers(g) or 0, g[0], g[1].id, g[2].id), default=None)
    whose = f" of {first.side}" if first.side else f" in {first.place}" if first.place else ", no one side named"
    people = f"{whom(first.measure, first.status or '')}{whose}{told_cause(first.cause)}"
    return Rivalry(
        measure=first.measure,
        side=first.side,
        status=first.status,
        series=tuple(s.id for s in group),
        gap=_in_numbers(widest) if widest else None,
        reason=_reason(widest),
        title=people[:1].upper() + people[1:],
        agreement="disputed" if widest else "agreed",
        past=first.past,
        cause=first.cause,
    )


def _gap(a: TollSeries, b: TollSeries) -> int | None:
    """The gap between two last states, None where both may be true. An earlier, lower state has only been overtaken,
    and the dead of a happening are not those of a war."""
    gap = _range(a).gap_to(_range(b))
    if gap is None or a.body == b.body or a.counts_others(b):
        return None
    earlier, later = sorted((a, b), key=_as_of)
    days = (_as_of(later) - _as_of(earlier)).days
    if days > STALE and _counts_fewer(later, earlier):
        return None
    grown = (earlier.high or 0) < (later.low or 0) <= (earlier.high or 0) * (1 + GROWTH * days)
    overtaken = grown if days <= STALE else (later.low or 0) > (earlier.high or 0)
    return None if days > SAME and overtaken else gap


def _counts_fewer(later: TollSeries, earlier: TollSeries) -> bool:
    """Whether a later state is so far below one before it, where not both say since when they count, that it must be of
    other people: the dead of a blast, though it is called a toll."""
    say_when = earlier.since is not None and later.since is not None
    return not say_when and later.high is not None and later.high * OTHERS < (earlier.low or 0)


def _range(series: TollSeries) -> Range:
    return Range(series.low, series.best, series.high)


def _as_of(series: TollSeries) -> date:
    return max((p.as_of for p in series.points if p.as_of and not p.new), default=EARLIEST)


def _in_numbers(clash: Clash) -> int | None:
    """The gap of two series where numbers tell it, None where one of them only says "hundreds"."""
    _, a, b = clash
    return told_gap(_range(a), _range(b))


def _reason(widest: Clash | None) -> str:
    if widest is None:
        return "the counts can all be true"
    _, a, b = widest
    gap = _in_numbers(widest)
    return f"{_told(a)} and {_told(b)} cannot both be true{f', a gap of {gap:,}' if gap else ''}"


def _told(series: TollSeries) -> str:
    totals = [point for point in series.points if not point.new]
    return f"{totals[-1].words} ({series.speaker or 'the reports themselves'})"
