"""Whether accounts of one deed name rivals for it: a kind, a coalition's leader or another spelling is no rival."""

from __future__ import annotations

import pytest

from parley.fuse.actors.sides import are_rivals, doers
from tests.fuse.build import OLM, TARN, Outlet, Telling, on, parties, picture


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("France", "Spain", True),
        ("Taliban", "Boko Haram", True),
        ("rebels", "army|Chad", True),
        ("Northern Front", "army|Chad", True),
        ("rebels", "soldiers", True),
        ("warplanes", "Northern Front", True),
        ("France-led coalition", "Chad", True),
        ("a suicide bomber", "Northern Front", False),
        ("suicide bombers", "Northern Front", False),
        ("attackers", "army|Chad", False),
        ("terrorists", "Northern Front", False),
        ("fighters", "Northern Front", False),
        ("snipers", "rebels|Chad", False),
        ("warplanes", "France", False),
        ("French forces", "France", False),
        ("France", "France-led coalition", False),
        ("Saudi Arabia", "Arab coalition", False),
        ("Jaysh al-Nur", "Jaish al Nour", False),
        ("Northern Front, soldiers|Chad", "terrorists", False),
        ("", "France", False),
    ],
)
def test_only_one_of_two_can_have_done_it(one: str, other: str, expected: bool) -> None:
    a, b = doers(parties(one)), doers(parties(other))
    assert are_rivals(a, b) is expected
    assert are_rivals(b, a) is expected


def blamed(outlet: str, who: str, **fields: object) -> Telling:
    told = {"actors": who, "place": OLM, "when": on(8), **fields}
    return Outlet(outlet, 8).tells("attack", "the market of Olm was hit", **told)


def disputed(*told: Telling) -> list[str]:
    return [dispute.title for dispute in picture(*told).disputes]


def test_two_voices_that_blame_each_other_differ() -> None:
    assert disputed(blamed("Courier", "Ostland", speakers="Westmark"), blamed("Herald", "Westmark", speakers="Ostland"))


def test_a_kind_beside_a_name_is_a_less_exact_answer() -> None:
    assert not disputed(blamed("Courier", "a suicide bomber"), blamed("Herald", "Northern Front"))
    assert not disputed(blamed("Courier", "terrorists", speakers="Chad"), blamed("Herald", "Northern Front"))


def test_who_tells_of_both_disputes_neither() -> None:
    both = {"speakers": "Monitor of Olm"}
    told = [blamed("Courier", "Ostland", **both), blamed("Courier", "Westmark", **both), blamed("Herald", "Westmark")]
    assert not disputed(*told)
    assert disputed(*told, blamed("Star", "Ostland"))


def test_raids_on_one_town_and_shells_on_another_are_two_deeds() -> None:
    raid = Outlet("Courier", 8).tells("air_strike", "jets bombed", actors="Ostland", place=OLM, when=on(8))
    shells = Outlet("Herald", 8).tells(
        "shelling", "rebels fired shells", actors="Northern Front", place=TARN, when=on(8)
    )
    assert not disputed(raid, shells)


def test_those_who_hit_each_other_are_no_rivals() -> None:
    told = [
        blamed("Courier", "Ostland", recipients="Westmark"),
        blamed("Herald", "Nordia", recipients="Ostland"),
    ]
    assert not disputed(*told)


def test_of_two_who_fight_there_either_strikes() -> None:
    fight = Outlet("Star", 8).tells("armed_clash", "fought in Olm", actors="Ostland, Westmark", place=OLM, when=on(8))
    strikes = blamed("Courier", "Ostland", speakers="Monitor"), blamed("Herald", "Westmark", speakers="Envoy")
    assert disputed(*strikes)
    assert not disputed(*strikes, fight)
