"""Who one person is: by name, titles apart, whatever land he is put down to; failing that by age and land."""

from __future__ import annotations

import pytest

from parley.fuse.matching.cluster import Extent
from parley.fuse.matching.person import person
from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture


def death(name: str, who: str, **fields: object) -> Telling:
    words = f"{who} was killed"
    return Outlet(name).tells("casualties", words, **{"figure": killed(1, victims=who), **fields})


def come_together(*told: Telling) -> bool:
    return len(picture(*told).incidents) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Lind", "Anna Lind"),
        ("Mrs Lind", "Anna Lind, 43"),
        ("43-year-old Anna Lind", "the singer Anna Lind of Olm"),
        ("Gen. Fred Holm Sr.", "Frederick Holm"),
        ("Omar al-Sarid", "Abu Omar Sarid"),
        ("Luis Pedro Lind Holm", "Senator Luis Pedro Lind"),
        ("Luis Pedro Lind Holm", "Lind"),
    ],
)
def test_one_person_goes_by_several_names(one: str, other: str) -> None:
    assert person(one).is_called_as(person(other))
    assert not person(one).is_another(person(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Lind", "Olga Lind"),
        ("Anna Lind", "Anna Holm"),
        ("Luis Pedro Lind", "Luis Pedro Holm"),
        ("a man of Olm, 32", "43-year-old man"),
        ("a French climber", "an Australian climber"),
    ],
)
def test_two_people_are_told_apart(one: str, other: str) -> None:
    assert person(one).is_another(person(other))
    assert not person(one).is_called_as(person(other))


@pytest.mark.parametrize("words", ["Defence Ministry", "woman in Port Sel", "mother of 12", "Olm Mother of 12", "he"])
def test_words_that_name_nobody(words: str) -> None:
    assert not person(words).given


def test_nobody_is_killed_twice_whatever_the_days() -> None:
    assert come_together(death("Courier", "Anna Lind", when=on(4)), death("Herald", "Mrs Anna Lind", when=on(9)))
    assert not come_together(death("Courier", "Anna Lind", when=on(4)), death("Herald", "Olga Lind", when=on(9)))


def test_two_of_a_family_are_two() -> None:
    told = {"when": on(4), "place": OLM, "actors": "Westmark", "recipients": "Ostland"}
    assert not come_together(death("Courier", "Anna Lind", **told), death("Herald", "Olga Lind", **told))


def test_one_name_is_one_side_though_reports_put_him_down_to_two_lands() -> None:
    def arrest(name: str, land: str) -> Telling:
        return Outlet(name).tells(
            "coerce", "Anna Lind was arrested in Olm", recipients=f"Anna Lind|{land}", when=on(4), place=OLM
        )

    assert come_together(arrest("Courier", "Ostland"), arrest("Herald", "Westmark"))


def test_what_befell_two_lands_is_held_apart_by_neither() -> None:
    both = frozenset({"ostland", "westmark"})
    assert Extent(land="Ostland", on=both).joined(Extent(land="Westmark", on=both))
    assert not Extent(land="Ostland", on=both).joined(Extent(land="Westmark"))


def murder(name: str, whom: str, words: str = "the murder of", **fields: object) -> Telling:
    told = Outlet(name).tells("attack", f"{words} {whom}", **{"recipients": f"{whom}|Westmark", **fields})
    return told.about(words.removeprefix("the ").split()[0])


def test_a_murder_is_one_whoever_did_it_wherever_and_on_whatever_day_it_is_told() -> None:
    told = murder("Courier", "Anna Lind", when=on(4), place=OLM), murder("Herald", "Mrs Lind", when=on(9))
    assert come_together(*told)


def test_two_murders_of_one_day_and_town_are_two() -> None:
    told = [
        murder(name, whom, when=on(4), place=OLM) for name, whom in (("Courier", "Anna Lind"), ("Herald", "Ed Holm"))
    ]
    assert not come_together(*told)


def test_a_murder_is_that_of_whom_another_counts_as_dead() -> None:
    assert come_together(murder("Courier", "Anna Lind", when=on(4)), death("Herald", "Anna Lind", when=on(5)))


def test_an_attack_on_two_who_are_named_one_by_one_may_be_one() -> None:
    told = [
        murder(name, whom, "the raid on", when=on(4), place=OLM)
        for name, whom in (("Courier", "Anna Lind"), ("Herald", "Ed Holm"))
    ]
    assert come_together(*told)
