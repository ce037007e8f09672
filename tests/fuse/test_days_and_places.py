"""When and where a happening was, and which counts of a day, a night or a longer time are of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Place, When
from tests.fuse.build import OLM, Outlet, killed, on, picture, since

PROVINCE = Place("Olm province", entry="olm-province", country="Ostland", latitude=50.2, longitude=10.2, precision=90)
EASTERN = replace(PROVINCE, name="Eastern province", entry="east")
OSTLAND = Place("Ostland", entry="country:ostland", country="Ostland", latitude=50.0, longitude=10.5, precision=200)
VILLAGE = Place("Sarn", country="Ostland")


@pytest.mark.parametrize(("around", "happenings"), [(PROVINCE, 1), (EASTERN, 2)])
def test_a_province_may_be_told_by_the_name_of_its_town(around: Place, happenings: int) -> None:
    told = [
        Outlet(name).tells(
            "air_strike", "jets struck", place=place, actors="Westmark", recipients="Ostland", when=on(9)
        )
        for name, place in (("Courier", OLM), ("Herald", around))
    ]
    assert len(picture(*told).incidents) == happenings


def test_the_day_that_most_reports_tell_may_be_a_night_and_the_day_beside_it() -> None:
    days = (("Courier", on(9, 10)), ("Herald", on(9, 10)), ("Gazette", on(9)))
    told = [Outlet(n).tells("shelling", "shells hit Olm", place=OLM, actors="Westmark", when=w) for n, w in days]
    told += [Outlet("Observer").tells("shelling", "shells hit Olm", place=OLM, actors="Westmark", when=on(1, 10))]
    found = picture(*told[:3]).incidents[0].when
    assert found is not None and (found.first, found.last) == (on(9).first, on(10).last)


def test_of_days_told_as_often_the_earliest_is_taken_and_not_the_one_written_first() -> None:
    told = [
        Outlet(name, day=14).tells("explosion", "a bomb went off in Olm", place=OLM, when=replace(when, clock=None))
        for name, when in (("Courier", on(9, 11)), ("Herald", on(10, 12)))
    ]
    made = picture(*told).incidents
    assert [i.when and i.when.first for i in made] == [on(9).first]


@pytest.mark.parametrize(("named", "place"), [(1, "Sarn"), (3, "Sarn")])
def test_a_village_that_no_gazetteer_knows_comes_before_its_country(named: int, place: str) -> None:
    outlet = Outlet("Courier")
    first = [
        outlet.tells("shelling", f"shells fell on Ostland {n}", place=OSTLAND, actors="Westmark", when=on(9))
        for n in range(named)
    ]
    last = outlet.tells(
        "casualties", "shells killed 20 in Sarn", place=VILLAGE, actors="Westmark", figure=killed(20), when=on(9)
    )
    made = picture(*first, replace(last, claim=replace(last.claim, quote=first[0].claim.quote)))
    assert made.incidents[0].place is not None


@pytest.mark.parametrize(("when", "happenings"), [(on(9, 10), 1), (on(2, 10), 0)])
def test_who_was_killed_in_a_day_and_night_of_battle_is_its_toll(when: When, happenings: int) -> None:
    outlet = Outlet("Courier")
    clash = outlet.tells("armed_clash", "70 fighters were killed in battle around Olm", place=OLM, when=when)
    toll = replace(clash.claim, type="casualties", figure=killed(70, scope="total"), place=EASTERN)
    made = picture(clash, replace(clash, claim=toll))
    assert sum(i.finding("killed") is not None for i in made.incidents) == happenings
    assert len(made.tolls) == 1 - happenings


def test_what_was_counted_in_a_town_since_long_before_is_of_several_happenings() -> None:
    new = Outlet("Courier", 20).tells(
        "casualties", "raids on Olm killed nine", place=OLM, figure=killed(9), when=on(20)
    )
    words = "359 have been killed in Olm since the 3rd"
    total = Outlet("Herald", 20).tells("casualties", words, place=OLM, figure=killed(359, scope="total"), when=since(3))
    made = picture(new, total)
    assert [i.finding("killed").high for i in made.incidents if i.finding("killed")] == [9]  # type: ignore[union-attr]
    assert len(made.tolls) == 1


@pytest.mark.parametrize(("speaker", "happenings"), [("Rescue Watch", 1), ("the rebels", 2)])
def test_a_voice_that_gives_its_count_again_days_later_tells_of_the_same(speaker: str, happenings: int) -> None:
    first = Outlet("Courier", 9).tells(
        "casualties", "33 were killed in Olm", place=OLM, figure=killed(33), speakers="Rescue Watch", when=on(9, 10)
    )
    again = Outlet("Herald", 12).tells(
        "casualties", "in Olm, 33 people lost their lives", place=OLM, figure=killed(33), speakers=speaker
    )
    assert len(picture(first, again).incidents) == happenings
