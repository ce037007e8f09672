"""Names from other alphabets, written in ours in several ways."""

from __future__ import annotations

from itertools import pairwise

import pytest

from parley.fuse.actors.homes import people
from parley.gazetteer.spelling import spelling_of_person
from tests.fuse.build import Outlet, Telling, on, picture


@pytest.mark.parametrize(
    "names",
    [
        "Bassar Assad | Bassar al-Assad | Bassar el-Asad",
        "Samir Abdel Rahim | Samir Abdulrahim | Samir Abdurrahim | Samir Abd al-Rahim | Samir Abdel-Raheem",
        "Andrei Lobov | Andrey Lobov",
        "Bogdan Sobolensky | Bogdan Sobolenskyy | Bogdan Sobolenskiy",
        "Tarek al-Moallem | Tariq Muallem | Tareq al-Mouallem | Tarik Mu'allem",
        "Abdel Fattah al-Zubair | Abdul-Fattah Zubayr",
        "Mohammad Jawad Karimi | Mohammed Javad Karimi",
        "Muqtada as-Safi | Moktada al-Safi",
        "Yevgeny Orlov | Evgeny Orlov | Evgeniy Orlov",
        "Husain Rouhi | Hossein Rowhi",
        "Vartan Minasyan | Vartan Minasian",
    ],
)
def test_one_name_has_many_spellings(names: str) -> None:
    for one, other in pairwise(names.split(" | ")):
        assert spelling_of_person(one).is_of(spelling_of_person(other)), (one, other)


@pytest.mark.parametrize(
    "names",
    [
        "Bassar al-Assad | Mansur al-Assad",
        "Hassan Karimi | Hussein Karimi",
        "Mohammed Said | Mahmoud Said",
        "Salim Haddad | Salam Haddad",
        "Kamal Rashid | Jamal Rashid",
        "Anna Lind | Olga Lind",
        "Ivan Lobov | Ivan Lobenko",
        "Lind | Lind",
    ],
)
def test_two_of_one_family_have_two_names(names: str) -> None:
    one, other = names.split(" | ")
    assert not spelling_of_person(one).is_of(spelling_of_person(other))


def met(outlet: Outlet, who: str) -> Telling:
    return outlet.tells("consult", f"{who} met them", actors=f"{who}, Nordia", when=on(12))


def test_a_man_of_several_spellings_is_one_by_the_most_usual() -> None:
    told = [
        met(Outlet("Courier", 13), "Andrei Lobov|Ostland"),
        met(Outlet("Herald", 13), "Andrey Lobov|Ostland"),
        met(Outlet("Star", 13), "Andrey Lobov|Ostland"),
        met(Outlet("Post", 13), "Andrey Lobov"),
    ]
    found = picture(*told)
    assert [one.parties for one in found.meetings] == [("Nordia", "Andrey Lobov (Ostland)")]
    assert ("Andrei Lobov|Ostland", "Andrey Lobov|Ostland") in [(name, str(now)) for name, now in found.known_as]


def test_a_surname_of_one_man_in_two_spellings_is_his() -> None:
    told = [met(Outlet("Courier"), "Bassar al-Assad|Ostland"), met(Outlet("Herald"), "Bassar Assad|Ostland")]
    assert str(people([one.claim for one in told])["assad"]) == "Bassar al-Assad|Ostland"


def test_like_names_of_two_bodies_are_two() -> None:
    told = [met(Outlet("Courier"), "Andrei Lobov|Ostland"), met(Outlet("Herald"), "Andrey Lobov|Westmark")]
    assert sorted(str(p) for p in people([one.claim for one in told]).values() if "Lobov" in p.name) == [
        "Andrei Lobov|Ostland",
        "Andrey Lobov|Westmark",
    ]


def test_a_spelling_that_two_names_may_have_joins_neither() -> None:
    told = [met(Outlet(n), f"{n} Haddad|Ostland") for n in ("Salim", "Salem", "Salam")]
    known = people([one.claim for one in told])
    assert {known[f"{name} haddad"].name for name in ("salim", "salem", "salam")} == {
        f"{n} Haddad" for n in ("Salim", "Salem", "Salam")
    }
