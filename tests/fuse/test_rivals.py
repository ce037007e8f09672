"""One deed told otherwise: laid to each other, denied days later, at a house or in its town, in a land or a town of it."""

from __future__ import annotations

import pytest

from parley.records import Incident, Place
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

DAM = Place("the Nor dam", country="Ostland")
OSTLAND = Place("Ostland", entry="ostland", country="Ostland", latitude=50.5, longitude=10.5, precision=300)


def together(*told: Telling) -> list[Incident]:
    """The incidents that hold all of them."""
    ids = {one.id for one in told}
    return [incident for incident in picture(*told).incidents if ids <= set(incident.claims)]


def blaming(outlet: str, speaker: str, doer: str, place: Place) -> Telling:
    words = f"{speaker} said that {doer} had blown up {place.name}"
    return Outlet(outlet).tells(
        "explosion", words, place=place, when=on(9), speakers=speaker, actors=doer, recipients=speaker
    )


@pytest.mark.parametrize(("place", "is_one"), [(DAM, True), (OLM, False)])
def test_what_two_lay_to_each_other_is_one_where_one_house_was_hit(place: Place, *, is_one: bool) -> None:
    mine, theirs = (
        blaming("Courier", "Ostland", "Westmark", place),
        blaming("Herald", "Westmark", "Ostland", place),
    )
    found = together(mine, theirs)
    assert bool(found) is is_one
    assert [f.agreement for one in found for f in one.findings if f.question == "actor"] == ["disputed"] * is_one


@pytest.mark.parametrize(("dead", "is_one"), [(12, True), (15, False), (2, False)])
def test_as_many_dead_of_a_land_and_of_its_town_are_the_same_dead(dead: int, *, is_one: bool) -> None:
    told = {"when": on(9), "recipients": "Ostland", "actors": "Westmark"}
    land = Outlet("Courier").tells("casualties", "12 died in Ostland", place=OSTLAND, figure=killed(12), **told)
    if dead == 2:
        land = Outlet("Courier").tells("casualties", "2 died in Ostland", place=OSTLAND, figure=killed(2), **told)
    town = Outlet("Herald").tells("casualties", f"{dead} died in Olm", place=OLM, figure=killed(dead), **told)
    assert bool(together(land, town)) is is_one


@pytest.mark.parametrize(("day", "is_one"), [(11, True), (15, False)])
def test_a_denial_of_no_day_is_of_what_was_told_in_the_days_before(day: int, *, is_one: bool) -> None:
    told = {"place": OLM, "actors": "Westmark", "recipients": "Ostland"}
    raid = Outlet("Courier", 9).tells("shelling", "Westmark shelled Olm", when=on(9), **told)
    denial = Outlet("Herald", day).tells(
        "shelling", "Westmark denied that it had shelled Olm", stance="denies", speakers="Westmark", **told
    )
    assert bool(together(raid, denial)) is is_one


@pytest.mark.parametrize(("words", "is_one"), [("the Nor hospital", True), ("a hospital", False)])
def test_a_house_lies_in_the_town_whose_report_names_it_as_hit(words: str, *, is_one: bool) -> None:
    told = {"actors": "Westmark", "when": on(9)}
    town = Outlet("Courier").tells("air_strike", f"a strike on {words} in Olm", place=OLM, **told)
    house = Outlet("Herald").tells(
        "air_strike", "it struck Nor hospital", place=Place("Nor hospital", country="Ostland"), **told
    )
    assert bool(together(town, house)) is is_one


def test_what_a_toll_has_risen_to_stands_before_what_its_side_counted() -> None:
    told = {"place": OLM, "when": on(9), "recipients": "Ostland"}
    first = Outlet("Courier", 9).tells(
        "casualties", "12 were killed in Olm, the mayor said", speakers="mayor|Ostland", figure=killed(12), **told
    )
    later = Outlet("Herald", 9).tells(
        "casualties", "the toll in Olm has risen to 19", speakers="governor|Ostland", figure=killed(19), **told
    )
    (found,) = (f for one in together(first, later) for f in one.findings if f.question == "killed")
    assert (found.low, found.best, found.high) == (19, 19, 19)


def test_a_rival_count_stays_beside_the_toll_that_has_risen() -> None:
    told = {"place": OLM, "when": on(9), "recipients": "Ostland"}
    rival = Outlet("Courier", 10).tells(
        "casualties", "12 were killed in Olm, Westmark said", speakers="Westmark", figure=killed(12), **told
    )
    grown = Outlet("Herald", 11).tells(
        "casualties", "the toll in Olm has risen to 19", speakers="Ostland", figure=killed(19), **told
    )
    (found,) = (f for one in together(rival, grown) for f in one.findings if f.question == "killed")
    assert (found.low, found.best, found.high) == (12, 19, 19)
