"""Tolls as they stood on a day: nothing that was counted later, and rivals by what they had told by then."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.records import Dispute, Picture, Reading, Rivalry, TollPoint, TollSeries
from parley.views.stood import stood
from tests.views.samples import ARCHIVE, IDS


def point(day: int, count: int, *, new: bool = False) -> TollPoint:
    return TollPoint(date(2031, 5, day), count, f"{count}", new, count, count, (IDS["own"],), (), best=count)


def series(speaker: str, *points: TollPoint, since: date | None = date(2031, 5, 1)) -> TollSeries:
    last = points[-1]
    return TollSeries(
        f"s-{speaker}", "killed", "Ruritania", None, speaker, since, None, points, last.low, last.best, last.high, "", "Dead",
        body=speaker,
    )  # fmt: skip


def rivals(*found: TollSeries) -> Picture:
    rivalry = Rivalry(
        "killed", "Ruritania", None, tuple(s.id for s in found), 500, "told at the end", "Dead of Ruritania"
    )
    readings = tuple(Reading("at the end", (), (), ()) for _ in found)
    dispute = Dispute(found[0].id, "Dead of Ruritania: how many", readings, "told at the end", kind="toll")
    return Picture(tolls=found, rivalries=(rivalry,), disputes=(dispute,))


OWN, THEIRS = series("Ruritania", point(4, 40), point(9, 90)), series("Strelsau", point(4, 400), point(9, 590))


def test_a_toll_stands_as_it_was_counted_by_then() -> None:
    (cut,) = stood(Picture(tolls=(OWN,)), date(2031, 5, 8), ARCHIVE).tolls
    assert ([p.count for p in cut.points], cut.best) == ([40], 40)


def test_a_toll_that_was_counted_later_alone_is_left_out() -> None:
    assert stood(Picture(tolls=(OWN,)), date(2031, 5, 3), ARCHIVE).tolls == ()


def test_nothing_changes_where_nothing_was_counted_later_or_no_day_is_asked_for() -> None:
    told = rivals(OWN, THEIRS)
    assert stood(told, date(2031, 5, 9), ARCHIVE) == told == stood(told, None, ARCHIVE)


def test_rivals_differ_by_what_they_had_told() -> None:
    seen = stood(rivals(OWN, THEIRS), date(2031, 5, 5), ARCHIVE)
    (rivalry,), (dispute,) = seen.rivalries, seen.disputes
    assert (rivalry.gap, rivalry.agreement) == (360, "disputed")
    assert rivalry.reason == dispute.reason == "40 (Ruritania) and 400 (Strelsau) cannot both be true, 360 apart"
    assert [(r.answer, r.speakers) for r in dispute.readings] == [("40", ("Ruritania",)), ("400", ("Strelsau",))]


def test_a_dispute_of_later_days_is_none_yet() -> None:
    agreed = series("Strelsau", point(4, 40), point(9, 590))
    seen = stood(rivals(OWN, agreed), date(2031, 5, 5), ARCHIVE)
    assert (seen.rivalries[0].agreement, seen.disputes) == ("agreed", ())


def test_a_toll_may_rise_but_does_not_fall() -> None:
    risen, fallen = series("Strelsau", point(8, 90), point(9, 91)), series("Strelsau", point(8, 20), point(9, 91))
    on = date(2031, 5, 8)
    assert stood(rivals(OWN, risen), on, ARCHIVE).disputes == ()
    assert stood(rivals(OWN, fallen), on, ARCHIVE).rivalries[0].gap == 20


def test_the_dead_of_a_raid_are_no_rivals_of_those_of_a_war() -> None:
    raid = replace(THEIRS, since=None, points=(point(4, 3), point(9, 3)))
    war = series("Ruritania", point(4, 4_000), point(9, 4_000))
    assert stood(rivals(war, raid), date(2031, 5, 5), ARCHIVE).rivalries[0].agreement == "agreed"
