"""Titles: one line for people, with the bodies that did it, and each of them that any account names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from parley.records import Judgement, Span
from parley.records.claim import ClaimType
from tests.fuse.build import OLM, Outlet, killed, on, picture

NAMED = [
    (("suicide bomber", "Valley Front"), "Explosion in Olm by Valley Front"),
    (("Ostland", "rebels"), "Explosion in Olm by Ostland and rebels"),
    (("Ostland", "coalition"), "Explosion in Olm by coalition and Ostland"),
    (("al-Sahil", "attacker"), "Explosion in Olm by al-Sahil"),
    (("gunman",), "Explosion in Olm by a gunman"),
]


@pytest.mark.parametrize(("doers", "title"), NAMED)
def test_a_nameless_man_gives_way_to_a_body(doers: tuple[str, ...], title: str) -> None:
    told = [
        Outlet(f"Daily {n}").tells("explosion", "a bomb went off in Olm", actors=doer, when=on(4), place=OLM)
        for n, doer in enumerate(doers)
    ]
    titles = {incident.title for incident in picture(*told).incidents}
    assert titles == {title}


@pytest.mark.parametrize(
    ("doers", "title"),
    [
        (("Ostland", "Westmark"), "Shelling of Olm by Ostland or Westmark"),
        (("Ostland", "Ostland", "Westmark", "Westmark", "Nordia"), "Shelling of Olm by Ostland, Westmark or others"),
        (("Ostland, Nordia", "Ostland, Nordia", "Westmark"), "Shelling of Olm by Nordia and Ostland, or others"),
        (("Ostland", "Ostland, Nordia"), "Shelling of Olm by Nordia and Ostland"),  # nobody says that it was another
    ],
)
def test_where_accounts_differ_on_who_did_it_the_title_does(doers: tuple[str, ...], title: str) -> None:
    told = [
        Outlet(f"Outlet {at}").tells("shelling", "guns fired", place=OLM, actors=each, when=on(10))
        for at, each in enumerate(doers)
    ]
    same = Judgement("same", tuple(each.claim.id for each in told), "an analyst", datetime(2031, 5, 12))
    (incident,) = picture(*told, judgements=[same]).incidents
    assert incident.title == title


@pytest.mark.parametrize(
    ("type_", "doer", "title"),
    [
        ("protest", "Chad", "Protest in Chad"),
        ("attack", "protesters|Chad", "Attack by protesters"),
        ("attack", "soldiers|Chad", "Attack by Chad"),
    ],
)
def test_who_marches_in_a_country_is_not_that_country(type_: str, doer: str, title: str) -> None:
    told = Outlet("Daily").tells(type_, "crowds stormed the hall", actors=doer, when=on(4))
    assert [incident.title for incident in picture(told).incidents] == [title]


@pytest.mark.parametrize(
    ("cause", "title"), [("conflict", "5 killed in Olm"), ("accident", "5 killed in Olm (accident)")]
)
def test_whom_no_war_killed_is_said_to_be_killed_otherwise(cause: str, title: str) -> None:
    told = Outlet("Daily").tells("casualties", "five died", figure=killed(5, cause=cause), when=on(4), place=OLM)
    (incident,) = picture(told).incidents
    assert (incident.title, incident.cause) == (title, cause)


@pytest.mark.parametrize(
    ("words", "count", "title"),
    [("no", 0, "Nobody killed in Olm"), ("another", 1, "One more killed in Olm"), ("two", 2, "Two killed in Olm")],
)
def test_a_count_stands_alone_in_a_title(words: str, count: int, title: str) -> None:
    figure = killed(count, span=Span(0, len(words)))
    told = Outlet("Daily").tells("casualties", f"{words} died", figure=figure, when=on(4), place=OLM)
    assert [incident.title for incident in picture(told).incidents] == [title]


@pytest.mark.parametrize(
    ("type_", "words", "anchor", "title"),
    [
        ("territory", "Ostland besieged Olm", "besieged", "Siege of Olm by Ostland"),
        ("territory", "Ostland captured Olm", "captured", "Capture of Olm by Ostland"),
        ("retreat", "Ostland released two nurses", "released", "Release of nurses of Relief Aid by Ostland in Olm"),
        ("retreat", "Ostland withdrew", "withdrew", "Withdrawal from Olm by Ostland"),
        ("coerce", "Ostland arrested two nurses", "arrested", "Arrest of nurses of Relief Aid by Ostland in Olm"),
        ("coerce", "Ostland pressed two nurses", "pressed", "Coercion of Relief Aid by Ostland in Olm"),
    ],
)
def test_a_kind_of_an_event_has_a_title_of_its_own(type_: ClaimType, words: str, anchor: str, title: str) -> None:
    whom = "nurses|Relief Aid" if "nurses" in words else ""
    told = Outlet("Daily").tells(type_, words, actors="Ostland", recipients=whom, when=on(4), place=OLM)
    at = words.index(anchor)
    told = replace(told, claim=replace(told.claim, anchor=Span(at, at + len(anchor))))
    assert [incident.title for incident in picture(told).incidents] == [title]
