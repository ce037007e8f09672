"""What people belong to, learned across reports."""

from __future__ import annotations

from parley.fuse.actors.homes import is_person, people
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
