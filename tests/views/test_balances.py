"""Balances: parts beside wholes, of one day and one beginning, nobody counted twice, with the arithmetic in sight."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Finding, Incident, Picture, Place, Reading, TollPoint, TollSeries
from parley.records.figure import VictimStatus
from parley.records.incident import Grade
from parley.views.balances.balance import Balance, balances
from parley.views.balances.reckoning import Range, arithmetic, total, verdict
from parley.views.balances.weighed import weighed
from tests.views.samples import ARCHIVE, IDS, SHELLING, on

FIRST = date(2031, 5, 1)


def point(
    day: int, low: int | None, high: int | None = None, *, at_least: bool = False, new: bool = False
) -> TollPoint:
    most = None if at_least else (high if high is not None else low)
    return TollPoint(date(2031, 5, day), low, str(low), new, low, most, (IDS["own"],), (), best=low)


def series(
    status: VictimStatus | None, *points: TollPoint, side: str | None = "Ruritania", **more: object
) -> TollSeries:
    name = f"{side}-{status}-{more}"
    told = TollSeries(
        name, "killed", side, status, "Ruritania", FIRST, None, points, None, None, None, "", body="Ruritania"
    )
    return replace(told, **more)  # type: ignore[arg-type]


def of(*tolls: TollSeries, incidents: tuple[Incident, ...] = ()) -> tuple[Balance, ...]:
    return balances(Picture(incidents, tolls=tolls))


@pytest.mark.parametrize(
    ("whole", "found", "reason"),
    [
        (point(5, 50), "over", "the parts are at least 10 more than the whole"),
        (point(5, 80), "under", "the whole is at least 20 more than its parts"),
        (point(5, 60), "fits", "both can be true"),
        (point(5, 50, at_least=True), "fits", "both can be true"),
        (point(5, 55, 70), "fits", "both can be true, with up to 10 of the whole in none of these parts"),
    ],
)
def test_fighters_and_civilians_are_all_of_a_side(whole: TollPoint, found: str, reason: str) -> None:
    (one,) = of(series(None, whole), series("military", point(4, 40)), series("civilian", point(6, 20)))
    assert (one.by, one.verdict, one.reason) == ("people", found, reason)
    assert one.arithmetic.startswith("40 + 20 = 60, beside ")
    assert {part.of for part in one.parts} == {"Military dead of Ruritania", "Civilian dead of Ruritania"}


def test_what_is_not_known_of_a_part_is_not_known_of_the_sum() -> None:
    (one,) = of(
        series(None, point(5, 80)), series("military", point(5, 40, at_least=True)), series("civilian", point(5, 20))
    )
    assert (one.total, one.verdict) == (Range(60, 60, None), "fits")


def test_towns_are_some_of_a_side_and_may_be_more_but_need_not_be_all() -> None:
    towns = [series(None, point(5, 30), place="Zenda"), series(None, point(5, 25), place="Hentzau")]
    (less,), (more,) = of(series(None, point(5, 80)), *towns), of(series(None, point(5, 50)), *towns)
    assert (less.by, less.verdict, less.reason) == ("towns", "open", "25 of the whole stand in none of these parts")
    assert (more.verdict, more.reason) == ("over", "the parts are at least 5 more than the whole")


def test_one_town_is_shown_only_where_it_is_more_than_the_whole() -> None:
    town = series(None, point(5, 60), place="Zenda")
    assert not of(series(None, point(5, 80)), town)
    assert of(series(None, point(5, 50)), town)[0].verdict == "over"


def test_sides_are_parts_of_a_war_each_by_its_own_account() -> None:
    theirs = replace(series(None, point(6, 70), side="Strelsau"), speaker="Strelsau", body="Strelsau", theatre="war")
    own = [series("military", point(5, 40), theatre="war"), series("civilian", point(5, 20), theatre="war")]
    rival = replace(own[0], id="rival", speaker="Strelsau", body="Strelsau", points=(point(5, 400),))
    war = series(None, point(5, 100), side=None, speaker="", body="", war="war", theatre="war")
    (one,) = of(war, theirs, *own, rival)
    assert (one.by, one.verdict) == ("sides", "over")
    assert one.arithmetic == "70 + 40 + 20 = 130, beside 100"


def test_each_part_is_counted_by_one_speaker_alone() -> None:
    twice = replace(series("military", point(5, 45)), id="twice")
    (one,) = of(series(None, point(5, 80)), series("military", point(5, 40)), twice, series("civilian", point(5, 20)))
    assert len(one.parts) == 2


@pytest.mark.parametrize(
    ("part", "why"),
    [
        (series("civilian", point(12, 20)), "a week later"),
        (series("civilian", point(5, 20), since=date(2031, 3, 1)), "counting from two months before"),
        (series("civilian", point(5, 20), since=None), "counting from nobody says when"),
        (series("civilian", point(5, 20), speaker="Sweden", body="Sweden"), "another voice"),
        (series("civilian", point(5, 20), past=True, until=FIRST), "an earlier war"),
        (series("civilian", point(5, 20), measure="injured"), "people who live"),
        (series("civilian", point(5, 20, new=True)), "only new ones"),
    ],
    ids=lambda value: value.replace(" ", "-") if isinstance(value, str) else "",
)
def test_what_is_no_part(part: TollSeries, why: str) -> None:
    assert not of(series(None, point(5, 50)), series("military", point(5, 40)), part), why


def test_the_day_on_which_both_cannot_be_true_is_the_one_that_is_told() -> None:
    whole = series(None, point(2, 10), point(5, 50), point(9, 80, at_least=True))
    parts = [series("military", point(5, 40), point(9, 60)), series("civilian", point(5, 20), point(9, 25))]
    (one,) = of(whole, *parts)
    assert (one.whole.as_of, one.verdict) == (date(2031, 5, 5), "over")


def test_a_count_that_falls_is_no_whole() -> None:
    whole = series(None, point(4, 60), point(5, 7))
    (one,) = of(whole, series("military", point(5, 40)), series("civilian", point(5, 20)))
    assert (one.whole.words, one.verdict) == ("60", "fits")


def struck(
    day: int, low: int, side: str = "Ruritania", status: str = "", grade: Grade = "one side", **more: object
) -> Incident:
    reading = Reading(str(low), (IDS["shelling"],), (), (), low, low, low)
    finding = Finding("killed", (reading,), "single", "", low, low, low, "people", side, status)
    told = replace(
        SHELLING,
        id=f"i-{day}-{low}",
        findings=(finding,),
        grade=grade,
        when=on(date(2031, 5, day)),
        place=Place("Zenda"),
    )
    return replace(told, **more)  # type: ignore[arg-type]


def test_single_happenings_stand_beside_a_sides_own_total() -> None:
    told = (
        struck(3, 5),
        struck(4, 6, status="civilian"),
        struck(4, 50, grade="denied"),
        struck(4, 51, grade="expected"),
        struck(4, 52, side="Strelsau"),
        struck(8, 53),
        struck(4, 54, place=None),
        struck(4, 55, when=None),
    )
    (one,) = of(series(None, point(5, 40)), incidents=told)
    assert (one.by, one.arithmetic, one.verdict) == ("happenings", "6 + 5 = 11, beside 40", "open")
    assert [part.id for part in one.parts] == ["i-4-6", "i-3-5"]


def test_balances_that_cannot_be_true_come_first_and_are_said_to_clash() -> None:
    civil = series("civilian", point(5, 20))
    good = [replace(one, id=f"b{one.id}", measure="injured") for one in (series(None, point(5, 600)), civil)]
    good.append(replace(series("military", point(5, 580)), id="bm", measure="injured"))
    found = of(*good, series(None, point(5, 50)), series("military", point(5, 40)), civil)
    assert [one.verdict for one in found] == ["over", "fits"]
    shown = weighed(found, ARCHIVE, most=1)
    assert (shown.shown[0].clash, shown.more) == (True, 1)
    assert shown.shown[0].whole.evidence.citations[0].claim == IDS["own"]
    assert weighed(found, ARCHIVE, most=1, wanted=found[1].id).more == 0


def test_sums_and_their_words() -> None:
    assert total([Range(1, None, 3), Range(None, 2, 4)]) == Range(1, None, 7)
    assert verdict(Range(None, None, None), Range(5, 5, 5), are_all=True) == "fits"
    many = [Range(n, n, n) for n in range(20, 0, -1)]
    assert arithmetic(many, Range(210, 210, 210)).endswith("+ 9 + 8 further counts of 36 = 210, beside 210")
