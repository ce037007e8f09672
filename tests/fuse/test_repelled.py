"""Attacks that were beaten back, and who fell in them."""

from __future__ import annotations

import pytest

from tests.fuse.build import OLM, Outlet, Telling, killed, on, picture

ATTACK = {"actors": "Lake Army", "recipients": "Ostland", "speakers": "Anna Lind|Ostland", "place": OLM, "when": on(8)}
COUNT = {"actors": "Ostland", "speakers": "Anna Lind|Ostland", "place": OLM, "when": on(8)}


def told(words: str, of: str) -> list[Telling]:
    outlet = Outlet("Courier", 8)
    attack = outlet.tells("attack", words, **ATTACK)
    figure = killed(7, side=of, victim_status="military")
    return [
        attack,
        outlet.tells("casualties", "seven of its fighters were killed", recipients=of, figure=figure, **COUNT),
    ]


@pytest.mark.parametrize("of", ["Lake Army", "Ostland"])
def test_who_falls_in_an_attack_that_is_beaten_back_is_of_the_attackers_and_it_is_one_fight(of: str) -> None:
    (incident,) = picture(*told("Ostland had repelled an attack by the Lake Army on Olm", of)).incidents
    assert incident.title == "Attack in Olm by Lake Army"
    (dead,) = [f for f in incident.findings if f.question == "killed"]
    assert dead.side == "Lake Army"


def test_who_falls_in_an_attack_that_was_not_beaten_back_is_as_told() -> None:
    found = picture(*told("The Lake Army attacked Olm", "Ostland")).incidents
    assert [f.side for i in found for f in i.findings if f.question == "killed"] == ["Ostland"]


@pytest.mark.parametrize(("doer", "side"), [("Lake Army", "Lake Army"), ("", None)])
def test_attackers_who_fell_are_none_of_those_whom_they_attacked(doer: str, side: str | None) -> None:
    outlet = Outlet("Courier", 10)
    attack = outlet.tells("attack", "The attack on Olm was told of", **{**ATTACK, "actors": doer})
    words = "It said 40 attackers had been killed"
    fell = outlet.tells(
        "casualties",
        words,
        speakers="army|Ostland",
        recipients="Ostland",
        place=OLM,
        figure=killed(40, side="Ostland", scope="total"),
    )
    (incident,) = picture(attack, fell).incidents
    (dead,) = [f for f in incident.findings if f.question == "killed"]
    assert (dead.side or None, picture(attack, fell).tolls) == (side, ())
