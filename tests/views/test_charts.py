"""The numbers behind the pictures: what is told of as done, by day and place, and totals by who counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.records import Place
from parley.views.briefings.charts import DayBar, Spot, Total, charts
from tests.views.samples import ARCHIVE, MONDAY, OWN, PICTURE, RIVALRY, SHELLING, SUNDAY, THEIRS

DRAWN = charts(PICTURE, ARCHIVE)


def test_days_count_what_is_told_of_as_done() -> None:
    assert DRAWN.days == (DayBar(SUNDAY, contested=1),)
    assert charts(replace(PICTURE, incidents=(replace(SHELLING, grade="denied"),)), ARCHIVE).days == ()


def test_a_truce_stands_on_the_day_of_its_effect() -> None:
    assert [(truce.day, truce.title[:9]) for truce in DRAWN.truces] == [(MONDAY, "Ceasefire")]


def test_rivals_share_a_graph_and_earlier_wars_have_none() -> None:
    (graph,) = DRAWN.graphs
    assert (graph.gap, [line.speaker for line in graph.lines]) == (50, ["Strelsau", "Ruritania"])
    assert graph.lines[0].totals == (Total(MONDAY, 90, 91, None),)


def test_new_counts_are_on_no_line() -> None:
    new = replace(OWN, points=(*OWN.points, replace(OWN.points[0], as_of=date(2031, 5, 9), new=True, best=3)))
    (graph,) = charts(replace(PICTURE, tolls=(new, THEIRS), rivalries=(RIVALRY,)), ARCHIVE).graphs
    assert [total.best for total in graph.lines[1].totals] == [40]


def test_one_day_is_no_graph() -> None:
    assert charts(replace(PICTURE, tolls=(OWN,), rivalries=()), ARCHIVE).graphs == ()


def test_spots_gather_what_happened_at_one_place() -> None:
    zenda = Place("Zenda", latitude=1.0, longitude=2.0, precision=5)
    here = (replace(SHELLING, place=zenda), replace(SHELLING, id="i-2", grade="one side", place=zenda))
    drawn = charts(replace(PICTURE, incidents=(*here, SHELLING)), ARCHIVE)
    assert drawn.spots == (Spot("Zenda", 1.0, 2.0, 5, 2, 1),) and drawn.unplaced == 1
