"""What people belong to, learned across reports."""

from __future__ import annotations

from datetime import datetime

from parley.fuse.actors.homes import is_person, people
from parley.records import Judgement, Party
from tests.fuse.build import Outlet, Telling, on, picture


def meeting(outlet: Outlet, who: str) -> Telling:
    return outlet.tells("consult", "they met", actors=who, when=on(12))


def test_a_person_known_elsewhere_is_known_here() -> None:
    told = meeting(Outlet("Courier"), "Anna Lind|Ostland, Nordia"), meeting(Outlet("Herald"), "Anna Lind, Nordia")
    (found,) = picture(*told).meetings
    assert found.parties == ("Nordia", "Anna Lind (Ostland)")


def test_one_who_is_said_to_belong_to_two_is_left_alone() -> None:
    told = meeting(Outlet("Courier"), "Anna Lind|Ostland, Anna Lind|Westmark")
    assert people([told.claim]) == {}


def test_offices_are_nobody_s_people() -> None:
    assert is_person("Anna Lind")
    assert not is_person("Defence Ministry")
    assert not is_person("residents of Olm")
    assert not is_person("Lind")


def test_a_surname_is_the_one_person_of_that_name() -> None:
    told = meeting(Outlet("Courier"), "Anna Lind|Ostland, Nordia"), meeting(Outlet("Herald"), "Lind, Nordia")
    (found,) = picture(*told).meetings
    assert found.parties == ("Nordia", "Anna Lind (Ostland)")


def test_a_surname_of_two_people_is_left_alone() -> None:
    told = meeting(Outlet("Courier"), "Anna Lind|Ostland, Ole Lind|Nordia")
    assert "lind" not in people([told.claim])


def test_a_well_known_body_has_one_name_and_its_people_belong_to_that() -> None:
    told = (
        meeting(Outlet("Courier"), "NATO, militants|Daesh"),
        meeting(Outlet("Herald"), "North Atlantic Treaty Organization, ISIS"),
    )
    known_as = dict(picture(*told).known_as)
    assert known_as["ISIS"] == Party("Islamic State")
    assert known_as["North Atlantic Treaty Organization"] == Party("NATO")
    assert known_as["militants|Daesh"] == Party("militants", "Islamic State")


def test_a_coalition_known_by_its_leader_is_that_of_its_own_war() -> None:
    told = (
        meeting(Outlet("Courier"), "US-led coalition, Nordia"),
        meeting(Outlet("Herald"), "anti-ISIS coalition, Nordia"),
    )
    known_as = dict(picture(*told).known_as)
    assert known_as["anti-ISIS coalition"] == Party("Global Coalition") and "US-led coalition" not in known_as


def test_a_government_keeps_the_name_that_it_is_given() -> None:
    (found,) = picture(meeting(Outlet("Courier"), "Assad regime|Syria, Syrian regime|Syria, Nordia")).meetings
    assert "Syrian regime" in found.parties


def test_a_ministry_of_a_country_has_one_name() -> None:
    (found,) = picture(meeting(Outlet("Courier"), "Department of Defense|United States, Nordia")).meetings
    assert found.parties == ("Nordia", "Pentagon (United States)")


def test_a_capital_from_the_beginning_of_a_sentence_makes_no_second_actor() -> None:
    told = [
        Outlet("Courier").tells("attack", "Armed bands fired", actors="Armed bands", when=on(3)),
        Outlet("Herald").tells("attack", "Armed bands fired", actors="Armed bands", when=on(9)),
        Outlet("Post").tells("attack", "armed bands fired", actors="armed bands", when=on(20)),
    ]
    assert {name for incident in picture(*told).incidents for name in incident.bodies} == {"armed bands"}


def test_a_name_spelled_in_two_ways_goes_by_the_usual_one_of_its_body() -> None:
    told = [
        Outlet("Courier").tells("consult", "they met", actors="Defence Ministry|Ostland, Nordia", when=on(3)),
        Outlet("Herald").tells("consult", "they met", actors="Defense Ministry|Ostland, Nordia", when=on(9)),
        Outlet("Post").tells("consult", "they met", actors="Defense Ministry|Ostland, Nordia", when=on(20)),
        Outlet("Gazette").tells("consult", "they met", actors="Defence Ministry|Westmark, Nordia", when=on(25)),
    ]
    parties = {name for met in picture(*told).meetings for name in met.parties}
    assert parties == {"Nordia", "Defense Ministry (Ostland)", "Defence Ministry (Westmark)"}


def test_names_ruled_to_be_of_two_actors_stay_two() -> None:
    told = [meeting(Outlet("Courier"), "Daesh, Nordia"), meeting(Outlet("Herald"), "Islamic State, Westmark")]
    apart = Judgement("two_actors", (), "an analyst", datetime(2031, 5, 12), actors=("Islamic State", "Daesh"))
    assert dict(picture(*told, judgements=[apart]).known_as) == {}


def test_a_ruling_on_the_usual_name_goes_for_the_others() -> None:
    told = [meeting(Outlet("Courier"), "Daesh, Nordia"), meeting(Outlet("Herald"), "Islamic State, Nordia")]
    one = Judgement("one_actor", (), "an analyst", datetime(2031, 5, 12), actors=("Free Army", "Islamic State"))
    assert {name for met in picture(*told, judgements=[one]).meetings for name in met.parties} == {
        "Free Army",
        "Nordia",
    }
