"""Charts and maps: drawn to scale, of what is told of as done, with words that are nothing but words."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from math import hypot
from xml.etree import ElementTree

import pytest

from parley.export.pictures.days import day_chart
from parley.export.pictures.gallery import beneath_days
from parley.export.pictures.maps import SHEET, clipped, holds, incident_map, radius, view, within_reach
from parley.export.pictures.outlines import lands
from parley.export.pictures.scales import day_scale, day_ticks, number_ticks
from parley.export.pictures.svg import element, words
from parley.export.pictures.tolls import toll_chart
from parley.views.briefings.charts import Charts, DayBar, Graph, Line, Spot, Total, Truce
from parley.views.dates import ENGLISH, dates_in

FIRST = date(2031, 5, 1)
HOSTILE = '</text><script>alert(1)</script>"&'
SPOTS = (
    Spot("Tirana", 41.33, 19.82, 5, 9, 2),
    Spot("Durres", 41.32, 19.45, 5, 4, 0),
    Spot("Albania", 41.0, 20.0, 96, 3, 0),
    Spot("Lima", -12.05, -77.04, 5, 1, 0),
)
NAMESPACE = "{http://www.w3.org/2000/svg}"


def parsed(svg: str | None) -> ElementTree.Element:
    assert svg
    return ElementTree.fromstring(svg)


def told(svg: str | None) -> list[str]:
    return [node.text or "" for node in parsed(svg).iter(f"{NAMESPACE}text")]


def graph(*lines: Line, gap: int = 0, title: str = "Dead of Zenda") -> Graph:
    return Graph(title, lines, gap)


def line(speaker: str, *bests: int, high: int | None = 500) -> Line:
    return Line(speaker, tuple(Total(FIRST + timedelta(days=n), best, best, high) for n, best in enumerate(bests)))


def test_words_are_words() -> None:
    assert "<script" not in words(HOSTILE, 1, 2)
    assert element("g", fill="", x=1.50) == '<g x="1.5"/>'
    spot = replace(SPOTS[0], name=HOSTILE)
    drawn = incident_map((spot,))
    assert drawn and HOSTILE + " 9" in told(drawn[0])
    assert HOSTILE in told(toll_chart(graph(line(HOSTILE, 1, 2)), ENGLISH.short))[-1]


def test_no_picture_asks_anything_of_another_place() -> None:
    drawn = incident_map(SPOTS)
    assert drawn
    for svg in (drawn[0], toll_chart(graph(line("a", 1, 2)), ENGLISH.short)):
        assert not re.search(r"href|<image|<style|<script|@import|url\(http", svg)
        assert set(re.findall(r"https?://[^\"]*", svg)) == {"http://www.w3.org/2000/svg"}


def test_bars_are_as_high_as_their_days() -> None:
    charts = Charts((DayBar(FIRST, 1, 2, 1), DayBar(FIRST + timedelta(days=2), 0, 2)), (), (), ())
    bars = [
        node
        for node in parsed(day_chart(charts, ENGLISH.short)).iter(f"{NAMESPACE}rect")
        if node.get("stroke-width") == "0.6"
    ]
    heights = [float(bar.get("height") or 0) for bar in bars]
    assert len(heights) == 4 and heights[1] == pytest.approx(2 * heights[0], abs=0.02) == heights[3]


def test_truces_are_numbered_on_their_days() -> None:
    truces = (Truce(FIRST + timedelta(days=1), "A truce"), Truce(FIRST - timedelta(days=99), "long before"))
    charts = Charts((DayBar(FIRST, 1), DayBar(FIRST + timedelta(days=9), 1)), truces, (), ())
    assert [text for text in told(day_chart(charts, dates_in("fr").short)) if text == "1"] == ["1", "1"]
    assert "1 mai" in told(day_chart(charts, dates_in("fr").short))


def test_beneath_the_days_stand_the_truces_by_the_numbers_that_they_have_there_and_what_is_left_out() -> None:
    bars = (DayBar(FIRST - timedelta(days=900), 2), DayBar(FIRST, 1), DayBar(FIRST + timedelta(days=2), 1))
    truces = (Truce(FIRST - timedelta(days=800), "Truce of old"), Truce(FIRST + timedelta(days=1), "Truce of now"))
    note = " ".join(beneath_days(Charts(bars, truces, (), ()), ENGLISH))
    assert "happened: 1 to 3 May 2031. 2 incidents of earlier days are not drawn." in note
    assert note.endswith("1 Truce of now.")


def test_one_day_is_no_chart() -> None:
    assert day_chart(Charts((DayBar(FIRST, 1),), (), (), ()), ENGLISH.short) is None


def test_lines_end_at_their_last_totals_with_names_that_do_not_cover_each_other() -> None:
    lines = [line(name, 1, best) for name, best in (("Zenda", 100), ("Hentzau", 99), ("Strelsau", 98))]
    drawn = parsed(toll_chart(graph(*lines), ENGLISH.short))
    names = {"100 Zenda", "99 Hentzau", "98 Strelsau"}
    heights = sorted(float(node.get("y") or 0) for node in drawn.iter(f"{NAMESPACE}text") if node.text in names)
    assert len(heights) == 3 and all(below - above >= 12 for above, below in pairwise(heights))


def test_a_total_without_an_upper_limit_says_so() -> None:
    assert "≥90 Strelsau" in told(toll_chart(graph(line("Strelsau", 80, 90, high=None)), ENGLISH.short))


def test_axes_have_round_numbers_and_few_days() -> None:
    assert number_ticks(1221) == [0, 500, 1000, 1500]
    assert number_ticks(3) == [0, 1, 2, 3] and number_ticks(0) == [0, 1]
    days = [FIRST, FIRST + timedelta(days=60)]
    assert len(day_ticks(days, 8)) <= 8 and day_ticks(days, 8)[0] == FIRST
    assert day_scale(days, 120)(FIRST + timedelta(days=30)) == 60


def test_what_lies_far_off_is_told_and_not_drawn() -> None:
    drawn = incident_map(SPOTS)
    assert drawn and [spot.name for spot in drawn[1]] == ["Lima"]
    assert within_reach(()) == [] and incident_map(()) is None


def test_every_spot_lies_on_the_sheet_and_north_is_up() -> None:
    seen = view(SPOTS[:3])
    places = [seen.place(spot.longitude, spot.latitude) for spot in SPOTS[:3]]
    assert all(0 < x < SHEET.width and 0 < y < SHEET.height for x, y in places)
    assert places[0][1] < places[2][1] and places[1][0] < places[0][0]


def test_a_country_is_a_circle_as_wide_as_the_ignorance() -> None:
    drawn = incident_map(SPOTS)
    assert drawn
    circles = list(parsed(drawn[0]).iter(f"{NAMESPACE}circle"))
    (vague,) = [node for node in circles if node.get("stroke-dasharray")]
    seen = view(within_reach(SPOTS))
    north, middle = seen.place(20.0, 41.0 + 96 / 111.2), seen.place(20.0, 41.0)
    assert float(vague.get("r") or 0) == pytest.approx(min(middle[1] - north[1], SHEET.height / 2.2), abs=0.01)


def test_a_province_s_count_is_not_hidden_by_the_dot_of_its_town() -> None:
    town, province = Spot("Olm", 41.0, 20.0, 5.0, 16, 0), Spot("Olmland", 41.0, 20.0, 60.0, 13, 0)
    drawn = incident_map((town, province))
    assert drawn
    x, y = view((town, province)).place(20.0, 41.0)
    (at, *_) = [node for node in parsed(drawn[0]).iter(f"{NAMESPACE}text") if node.text == "Olmland 13"]
    left, base = float(at.get("x") or 0), float(at.get("y") or 0)
    assert abs(base - y) > radius(16) or left > x + radius(16)


def test_a_dot_grows_by_its_area() -> None:
    assert radius(16) == 2 * radius(4)


def test_outlines_are_whole_and_lie_where_they_should() -> None:
    by_name = {land.name: land for land in lands()}
    for name, point in (("Albania", (19.82, 41.33)), ("Peru", (-77.0, -12.0)), ("South Sudan", (31.6, 4.85))):
        rings = by_name[name].rings
        assert any(holds(ring, point) for ring in rings)
    assert all(ring[0] == ring[-1] or hypot(ring[0][0] - ring[-1][0], ring[0][1] - ring[-1][1]) < 0.02 for land in lands() for ring in land.rings)  # fmt: skip
    assert len(by_name) > 200


def test_no_outline_runs_round_the_world_where_it_crosses_the_date_line() -> None:
    lines = [
        pair for land in lands() for ring in land.rings for pair in pairwise(ring) if min(y for _, y in pair) > -84
    ]
    assert all(abs(a[0] - b[0]) < 180 for a, b in lines)


def test_a_ring_is_cut_at_the_sheet() -> None:
    cut = clipped([(-900.0, -900.0), (900.0, -900.0), (900.0, 900.0), (-900.0, 900.0)])
    assert min(x for x, _ in cut) == -4 and max(x for x, _ in cut) == SHEET.width + 4
    assert clipped([(-900.0, 0.0), (-800.0, 0.0), (-800.0, 9.0)]) == []
