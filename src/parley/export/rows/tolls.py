"""Tolls as rows: every count of every running total.

In: `Contents`. Out: one row a count; totals and new counts are told apart by `new` and are never to be added up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import GROUNDS, grounds
from parley.records import Rivalry, TollPoint, TollSeries
from parley.views.wording import ITSELF

COLUMNS: Final = columns(
    "series title measure side victim_status speaker speaker_for place since:day as_of:day as_said count:integer "
    f"low:integer best:integer high:integer new:truth correction:truth earlier_war:truth cause rivals:names gap:integer "
    f"{GROUNDS}"
)


def toll_rows(contents: Contents) -> Iterator[Row]:
    """One row a count, series by series."""
    series = {each.id: each for each in contents.picture.tolls}
    rivalries = {id_: rivalry for rivalry in contents.picture.rivalries for id_ in rivalry.series}
    for each in contents.picture.tolls:
        rivalry = rivalries.get(each.id)
        against: Row = {"rivals": _rivals(each, rivalry, series), "gap": rivalry.gap if rivalry else None}
        for point in each.points:
            yield {**_whose(each), **_count(point), **against, **grounds(point.claims, contents)}


def _whose(series: TollSeries) -> Row:
    return {
        "series": series.id,
        "title": series.title,
        "measure": series.measure,
        "side": series.side,
        "victim_status": series.status,
        "speaker": series.speaker or None,
        "speaker_for": series.body or None,
        "place": series.place,
        "since": series.since,
        "earlier_war": series.past,
        "cause": series.cause,
    }


def _count(point: TollPoint) -> Row:
    return {
        "as_of": point.as_of,
        "as_said": point.words,
        "count": point.count,
        "low": point.low,
        "best": point.best,
        "high": point.high,
        "new": point.new,
        "correction": point.correction,
    }


def _rivals(one: TollSeries, rivalry: Rivalry | None, series: dict[str, TollSeries]) -> tuple[str, ...]:
    others = (series[id_].speaker for id_ in rivalry.series if id_ != one.id and id_ in series) if rivalry else ()
    return tuple(speaker or ITSELF for speaker in others)


TOLLS: Final = Table("tolls", COLUMNS, toll_rows)
