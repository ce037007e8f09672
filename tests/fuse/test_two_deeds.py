"""What tells two deeds of one day and town apart, whoever tells of them: by what it was done, at which quarter, and what an
outlet opened with the day before."""

from __future__ import annotations

import pytest

from parley.records import Figure, Picture, Place, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

SUQ = Place("al-Suq quarter", country="Ostland", latitude=50.0, longitude=10.0, precision=15, span=Span(0, 2))
PORT = Place("Port quarter", country="Ostland", latitude=50.0, longitude=10.0, precision=15, span=Span(0, 2))


def strike(outlet: Outlet, words: str, *, by: str, type_: str = "air_strike", dead: int = 12) -> list[Telling]:
    """A strike on Olm with its dead."""
    setting = {"place": OLM, "when": on(9), "actors": by, "recipients": "Ostland"}
    event = outlet.tells(type_, f"{words} hit Olm", **setting)  # type: ignore[arg-type]
    return [event, outlet.tells("casualties", f"{words} killed {dead} in Olm", figure=killed(dead), **setting)]


def deeds(seen: Picture) -> int:
    """How many incidents there are."""
    return len(seen.incidents)


def test_a_states_aircraft_and_an_armed_groups_guns_are_two_deeds_whoever_tells() -> None:
    raid = strike(Outlet("Courier"), "Westmark's warplanes", by="Westmark", dead=8)
    shells = strike(Outlet("Herald"), "shells of rebels", by="rebels", type_="shelling", dead=12)
    seen = picture(*raid, *shells)
    assert deeds(seen) == 2
    assert not seen.disputes


def test_voices_that_differ_on_who_shelled_a_town_tell_of_one_deed() -> None:
    of_state = strike(Outlet("Courier"), "shells of Westmark", by="Westmark", type_="shelling", dead=12)
    of_rebels = strike(Outlet("Herald"), "shells of rebels", by="rebels", type_="shelling", dead=12)
    assert deeds(picture(*of_state, *of_rebels)) == 1


def hurt(outlet: str, count: int, place: Place) -> Telling:
    """How many were hurt at a place, as an outlet has it."""
    figure = Figure("injured", count, "exact")
    return Outlet(outlet).tells(
        "casualties", f"{count} were hurt in Olm", figure=figure, place=place, when=on(9), recipients="Ostland"
    )


def test_counts_at_two_quarters_are_no_rivals() -> None:
    shells = strike(Outlet("Courier"), "shells of rebels", by="rebels", type_="shelling", dead=7)
    seen = picture(*shells, hurt("Herald", 5, SUQ), hurt("Post", 2, PORT))
    (incident,) = seen.incidents
    assert (found := incident.finding("injured")) and found.agreement != "disputed"
    assert picture(*shells, hurt("Herald", 5, SUQ), hurt("Post", 2, SUQ)).disputes


def opening(day: int, count: int, words: str = "people killed in shelling of Olm") -> Telling:
    """What the Courier opens with on a day, naming none."""
    fields = {"figure": killed(count, scope="new"), "place": OLM, "actors": "rebels", "recipients": "Ostland"}
    return Outlet("Courier", day).tells("casualties", f"{count} {words}", **fields)


def test_an_outlet_that_opens_with_fewer_dead_on_the_next_day_tells_of_another_deed() -> None:
    assert deeds(picture(opening(9, 8), opening(10, 7))) == 2


def test_a_toll_that_grows_or_is_put_right_from_day_to_day_stays_one() -> None:
    assert deeds(picture(opening(9, 7), opening(10, 8))) == 1
    assert deeds(picture(opening(9, 8), opening(10, 7, "people killed in shelling of Olm, a revised toll says"))) == 1


@pytest.mark.parametrize(
    ("cause", "outlet", "number"),
    [
        ("conflict", "Courier", 1),
        ("accident", "Courier", 2),  # the ferry sinks beside the news of the raid
        ("accident", "Herald", 1),  # whether it was one may be disputed
        ("disaster", "Herald", 2),
    ],
)
def test_who_drowned_was_not_killed_in_the_raid_told_beside_it(cause: str, outlet: str, number: int) -> None:
    here = Outlet("Courier")
    there = here if outlet == here.name else Outlet(outlet)
    raid = here.tells("air_strike", "jets struck Olm", when=on(4), place=OLM)
    dead = there.tells("casualties", "12 died in Olm", figure=killed(12, cause=cause), when=on(4), place=OLM)
    assert deeds(picture(raid, dead)) == number


def test_who_surrendered_is_no_toll_of_the_shells_that_fell_there() -> None:
    first, second = Outlet("Courier", 8), Outlet("Herald", 9)
    captured = Figure("captured", 17, "exact", victim_status="military", side="Westmark")
    taken = first.tells(
        "casualties", "seventeen soldiers surrendered in Olm", place=OLM, recipients="Westmark", figure=captured
    )
    shells = second.tells("shelling", "Westmark shelled Olm", place=OLM, actors="Westmark", when=on(8))
    dead = second.tells(
        "casualties", "two people died in Olm", place=OLM, recipients="Westmark", figure=killed(2), when=on(8)
    )
    assert all(not {taken.id} < set(i.claims) for i in picture(taken, shells, dead).incidents)


def test_a_town_that_one_side_took_was_taken_once_though_it_is_told_of_on_the_day_after() -> None:
    took = {"actors": "Lake Army", "place": OLM}
    first = Outlet("Courier", 8).tells("territory", "The Lake Army had captured Olm on the 8th", when=on(8), **took)
    later = Outlet("Herald", 9).tells(
        "territory", "The Lake Army has taken Olm, it said on the 9th", when=on(9), **took
    )
    lost = Outlet("Mirror", 9).tells("territory", "Ostland retook Olm", actors="Ostland", place=OLM, when=on(9))
    assert sorted(len(i.claims) for i in picture(first, later, lost).incidents) == [1, 2]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("five crewmen were killed when their helicopter crashed near Olm", 2),
        ("five people were killed when their bus was hit near Olm", 1),
    ],
)
def test_the_dead_of_an_aircraft_that_came_down_near_a_town_are_none_of_its_raids(words: str, expected: int) -> None:
    raid = Outlet("Courier").tells("air_strike", "jets hit Olm", place=OLM, when=on(9), recipients="Ostland")
    dead = {"place": OLM, "when": on(9), "recipients": "Ostland", "figure": killed(5)}
    assert deeds(picture(raid, Outlet("Herald").tells("casualties", words, **dead))) == expected
