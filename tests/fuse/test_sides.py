"""Whether two accounts may mean one side, and whom a party counts for."""

from __future__ import annotations

import pytest

from parley.fuse.actors.sides import camp, opposed
from parley.fuse.parties import bodies, body_of
from tests.fuse.build import OLM, Outlet, killed, on, parties, party, picture


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"france"}, {"spain"}, True),
        ({"france"}, {"france", "spain"}, False),
        ({"terrorists"}, {"northern front"}, False),
        ({"terrorists"}, {"armed terrorist groups"}, False),
        ({"rebels"}, {"france"}, True),
        (set(), {"france"}, False),
    ],
)
def test_sides_are_opposed(one: set[str], other: set[str], expected: bool) -> None:
    assert opposed(frozenset(one), frozenset(other)) is expected


@pytest.mark.parametrize(
    ("who", "body"),
    [
        ("rebels|Chad", "rebels"),
        ("Islamist gunmen|Mali", "islamist gunmen"),
        ("army|Chad", "chad"),
        ("pro-government militants|Chad", "chad"),
        ("counter-terrorism forces|Chad", "chad"),
        ("foes|Chad", "foes"),
        ("rebels|Northern Front", "northern front"),
    ],
)
def test_those_who_rise_against_a_country_do_not_count_for_it(who: str, body: str) -> None:
    assert body_of(party(who)) == body
    assert bodies([party(who), party(who)]) == {body}


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ("Chad", "a state"),
        ("air force|Chad", "a state"),
        ("worker|Chad", None),
        ("rebels|Chad", "a group"),
        ("Taliban", "a group"),
        ("Chad, rebels", None),
        ("villagers", None),
        ("", None),
    ],
)
def test_a_state_is_told_from_an_armed_group(who: str, expected: str | None) -> None:
    assert camp(parties(who)) == expected


def test_what_rebels_and_their_government_did_on_one_day_stays_apart() -> None:
    outlet = Outlet("Courier", 8)
    told = [
        outlet.tells("shelling", "rebels shelled Olm", actors="rebels|Chad", place=OLM, when=on(8)),
        outlet.tells("shelling", "the army shelled Olm in answer", actors="army|Chad", place=OLM, when=on(8)),
        outlet.tells("casualties", "rebels killed 9", actors="rebels|Chad", place=OLM, when=on(8), figure=killed(9)),
        Outlet("Herald", 8).tells("shelling", "Olm was shelled", place=OLM, when=on(8)),
    ]
    made = [{f.question: f for f in one.findings} for one in picture(*told).incidents]
    assert {reading.answer for found in made for reading in found["actor"].readings} == {"army (Chad)", "rebels (Chad)"}
    assert all(len(found["actor"].readings) == 1 for found in made)


def test_voices_that_differ_on_a_government_and_rebels_tell_of_one_deed() -> None:
    told = [
        Outlet("Courier", 8).tells("shelling", "rebels shelled Olm", actors="rebels|Chad", speakers="Chad", place=OLM, when=on(8)),
        Outlet("Herald", 8).tells("shelling", "the army shelled Olm", actors="army|Chad", speakers="rebels|Chad", place=OLM, when=on(8)),
    ]  # fmt: skip
    (one,) = picture(*told).incidents
    actor = one.finding("actor")
    assert actor and actor.agreement == "disputed"


def test_a_group_by_name_did_what_another_has_rebels_do_and_not_what_it_has_the_state_do() -> None:
    courier = Outlet("Courier", 8)
    at, three = {"place": OLM, "when": on(8), "recipients": "Chad"}, killed(3, "at_least")
    told = [
        courier.tells("air_strike", "jets bombed Olm", actors="army|Chad", **at),
        courier.tells("casualties", "jets killed 70 in Olm", actors="army|Chad", figure=killed(70, "at_least"), **at),
        courier.tells("shelling", "rebels shelled Olm", actors="rebels|Chad", **at),
        Outlet("Herald", 8).tells(
            "casualties", "the Taliban killed three in Olm", actors="Taliban", figure=three, place=OLM
        ),
    ]
    found = {one.claims: f for one in picture(*told).incidents for f in [one.finding("killed")] if f}
    shelled = [(f.low, f.high) for claims, f in found.items() if told[2].id in claims]
    assert shelled == [(3, 3)]
    assert sorted((f.low, f.high) for f in found.values()) == [(3, 3), (70, 70)]
