"""Stood: tolls as they stood on a day, whatever was counted later.

In: a picture, an archive, a day. Out: the picture with its series cut to the counts of the days up to that one, and
what rivals come to then. A toll does not fall: a later total below an earlier one of somebody else is apart from it,
and one that is higher only where both are of about one day.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from parley.records import Dispute, Picture, Reading, Rivalry, TollPoint, TollSeries, When
from parley.views.archive import Archive
from parley.views.wording import ITSELF, number

NEAR: Final = timedelta(days=3)  # counts no further apart are of about one day
Known = Mapping[str, TollSeries]


def stood(picture: Picture, on: date | None, archive: Archive) -> Picture:
    """`picture` with its tolls as they stood `on` a day, the last that is told of where none is asked for; rivals of
    whom it lacks some come to what the others do."""
    whole = {one.id: one for one in picture.tolls}
    series = {id_: cut for id_, one in whole.items() if (cut := counted_by(one, on or date.max, archive)).points}
    same = {id_ for id_, one in series.items() if whole[id_] is one}
    of_others = [one for one in picture.rivalries if same.issuperset(one.series)]
    anew = [one for each in picture.rivalries if each not in of_others if (one := _rivalry(each, series))]
    told = {subject for one in picture.rivalries if one not in of_others for subject in one.series}
    kept = (one for one in picture.disputes if one.kind != "toll" or one.subject not in told)
    return replace(
        picture,
        tolls=tuple(series.values()),
        rivalries=(*of_others, *anew),
        disputes=(*kept, *(_dispute(one, series) for one in anew if one.agreement == "disputed")),
    )


def counted_by(series: TollSeries, on: date, archive: Archive) -> TollSeries:
    """A series with the counts of the days up to that one, and what the last of their totals allows."""
    points = tuple(point for point in series.points if _told_by(point, archive) <= on)
    if points == series.points:
        return series
    last = next((point for point in reversed(points) if not point.new), None)
    state = (last.low, last.best, last.high) if last else (None, None, None)
    low, best, high = state
    return replace(series, points=points, low=low, best=best, high=high)


def _told_by(point: TollPoint, archive: Archive) -> date:
    """The day that a count is of, or by which it was told where that is not said."""
    if point.as_of:
        return point.as_of
    published = filter(None, (archive.published(claim.report) for claim in archive.known(point.claims)))
    return min(published, default=date.min)


def _rivalry(of: Rivalry, series: Known) -> Rivalry | None:
    """What rivals come to by their last totals; None where no two of them had told any."""
    group = [series[id_] for id_ in of.series if id_ in series and _total(series[id_])]
    if len({one.body for one in group}) < 2:
        return None
    clashes = list(_clashes(group))
    widest = max(clashes, key=lambda clash: (clash[0], clash[1].id, clash[2].id), default=None)
    gap = widest[0] if widest else None
    reason = f"{_said(widest[1])} and {_said(widest[2])} cannot both be true, {number(gap)} apart" if widest else ""
    return replace(
        of,
        series=tuple(one.id for one in group),
        gap=gap,
        reason=reason or "the counts can all be true",
        agreement="disputed" if widest else "agreed",
    )


def _clashes(group: Iterable[TollSeries]) -> Iterator[tuple[int, TollSeries, TollSeries]]:
    for one, other in combinations(group, 2):
        if one.body != other.body and not one.counts_others(other):
            earlier, later = sorted((one, other), key=_day)
            fallen = _above(earlier, later)
            risen = _above(later, earlier) if _day(later) - _day(earlier) <= NEAR else 0
            if apart := max(fallen, risen):
                yield apart, earlier, later


def _above(one: TollSeries, other: TollSeries) -> int:
    """How many people lie between the least that one allows and the most that the other does."""
    return 0 if one.low is None or other.high is None else max(0, one.low - other.high)


def _total(series: TollSeries) -> TollPoint | None:
    return next((point for point in reversed(series.points) if not point.new), None)


def _day(series: TollSeries) -> date:
    last = _total(series)
    return (last.as_of if last else None) or date.min


def _said(series: TollSeries) -> str:
    last = _total(series)
    return f"{last.words if last else ''} ({series.speaker or ITSELF})"


def _dispute(of: Rivalry, series: Known) -> Dispute:
    group = [series[id_] for id_ in of.series]
    readings = tuple(_reading(one, last) for one in group if (last := _total(one)))
    since = min((one.since for one in group if one.since), default=None)
    as_of = max(map(_day, group))
    when = When(since if since and since <= as_of else None, as_of)
    return Dispute(of.series[0], f"{of.title}: how many", readings, of.reason, when, "toll")


def _reading(series: TollSeries, last: TollPoint) -> Reading:
    speakers = (series.speaker,) if series.speaker else ()
    voices = speakers or last.origins
    return Reading(last.words, last.claims, speakers, last.origins, last.low, last.best, last.high, voices)
