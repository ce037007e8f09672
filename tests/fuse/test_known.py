"""Deeds told of days later as of ones that are known: claimed, tried for, with a toll that has grown; and where a seat is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.fuse.accounts.telling import is_day_of_telling
from parley.fuse.accounts.whereabouts import is_origin, is_seat
from parley.records import Place, Span
from tests.fuse.build import OLM, Outlet, Telling, killed, on, party, picture

BAKU = Place("Baku", country="Azerbaijan")


def raid(day: int = 3) -> Telling:
    told = {"actors": "gunmen", "recipients": "Ostland", "place": OLM, "when": on(day)}
    return Outlet("Courier", day).tells("attack", "Gunmen raided a camp", **told)


def later(day: int, words: str, **fields: object) -> Telling:
    """What is told of Olm on a later day."""
    at = words.index("Olm")
    return Outlet("Herald", day).tells("attack", words, place=replace(OLM, span=Span(at, at + 3)), **fields)


@pytest.mark.parametrize(
    ("day", "words", "happenings"),
    [
        (6, "The Northern Front claimed the attack on Olm", 1),
        (6, "The attack on Olm has driven thousands from their homes", 1),
        (6, "Two men were arrested over the raid on Olm", 1),
        (6, "The Northern Front went on the attack in Olm", 2),
        (16, "The Northern Front claimed the attack on Olm", 2),
    ],
)
def test_a_deed_that_is_told_of_as_known_is_of_the_days_before(day: int, words: str, happenings: int) -> None:
    assert len(picture(raid(), later(day, words)).incidents) == happenings


@pytest.mark.parametrize(("day", "counts"), [(10, {"12", "30"}), (24, {"12"})])
def test_a_toll_that_has_grown_is_that_of_a_deed_of_the_last_ten_days(day: int, counts: set[str]) -> None:
    first = Outlet("Courier", 3).tells("casualties", "12 died in Olm", place=OLM, when=on(3), figure=killed(12))
    words = "The toll of the massacre in Olm has risen to 30"
    at = replace(OLM, span=Span(words.index("Olm"), words.index("Olm") + 3))
    grown = Outlet("Herald", day).tells("casualties", words, place=at, figure=killed(30, scope="total"))
    told = next(i for i in picture(first, grown).incidents if first.id in i.claims)
    assert {r.answer for f in told.findings if f.question == "killed" for r in f.readings} == counts


def test_a_day_that_a_deed_is_called_by_is_its_own() -> None:
    words = "officers said Friday's raid had killed 70 people"
    one = Outlet("Courier").tells("casualties", words, figure=killed(70))
    said, day, deed = (Span(words.index(part), words.index(part) + len(part)) for part in ("said", "Friday", "killed"))
    claim = replace(one.claim, cue=said, when=replace(on(8), span=day), anchor=deed)
    assert not is_day_of_telling(claim, words)
    assert is_day_of_telling(claim, words.replace("Friday's", "Friday a"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Officers in Baku said so.", True),
        ("In Baku, officers said so.", True),
        ("Nine died in clashes in Baku, officers said.", False),
    ],
)
def test_a_capital_is_a_seat_where_it_stands_with_its_speaker_alone(text: str, expected: bool) -> None:
    at, who = text.index("Baku"), text.lower().index("officers")
    place, speaker = replace(BAKU, span=Span(at, at + 4)), replace(party("officers"), span=Span(who, who + 8))
    assert is_seat(place, speaker, text) is expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [("evacuees from the town of Olm", True), ("the toll from the clashes in Olm", False)],
)
def test_the_toll_from_a_place_is_of_it(words: str, expected: bool) -> None:
    one = Outlet("Courier").tells("casualties", words, figure=killed(9))
    at = words.index("Olm")
    assert is_origin(replace(one.claim, place=replace(OLM, span=Span(at, at + 3))), words) is expected
