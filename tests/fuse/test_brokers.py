"""Whose truce it is: those who fight, those who only announce it, and those whom nobody names."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.records import Place, Span
from parley.records.claim import ClaimType
from tests.fuse.build import OLM, Outlet, Telling, on, picture

FADA = Place("Fada", entry="fada", country="Chad", latitude=17.2, longitude=21.6, precision=5)
ABECHE = Place("Abeche", entry="abeche", country="Chad", latitude=13.8, longitude=20.8, precision=5)
REBELS = "Valley Front"


def announced(by: str, words: str = "France announced a truce in Fada", **fields: object) -> Telling:
    return Outlet("Courier", 9).tells("ceasefire", words, **{"actors": by, "place": FADA, "when": on(10), **fields})


def test_a_state_that_announces_a_truce_in_another_land_is_no_side_to_it() -> None:
    (truce,) = picture(announced("France")).ceasefires
    assert (truce.title, truce.parties, truce.brokers) == (
        "Ceasefire of 10 May 2031 brokered by France",
        (),
        ("France",),
    )


def test_two_states_that_agree_on_one_broker_it() -> None:
    (truce,) = picture(announced("France, Egypt", "France and Egypt agreed on a truce in Fada")).ceasefires
    assert truce.brokers == ("Egypt", "France")


def fighting(by: str, on_whom: str, type_: ClaimType = "air_strike") -> Telling:
    """That somebody fights in Chad."""
    return Outlet("Mirror", 8).tells(
        type_, f"{by} struck {on_whom} in Abeche", actors=by, recipients=on_whom, place=ABECHE
    )


def test_two_states_that_fight_beside_others_there_and_not_each_other_broker_a_truce() -> None:
    agreed = announced("France, Egypt", "France and Egypt agreed on a truce in Fada")
    (truce,) = picture(agreed, fighting("France", REBELS)).ceasefires
    assert (truce.parties, truce.brokers) == ((), ("Egypt", "France"))


def test_two_states_that_strike_each_other_there_are_its_sides() -> None:
    agreed = announced("France, Egypt", "France and Egypt agreed on a truce in Fada")
    (truce,) = picture(agreed, fighting("France", "Egypt")).ceasefires
    assert (truce.parties, truce.brokers) == (("Egypt", "France"), ())


def test_a_brokered_truce_of_nobody_named_is_of_the_two_who_fight_in_its_report() -> None:
    courier = Outlet("Courier", 9)
    clash = courier.tells("armed_clash", "Chad fought the Valley Front", actors=f"army|Chad, {REBELS}", place=ABECHE)
    words = "a truce brokered by France takes effect on Saturday"
    truce = courier.tells("ceasefire", words, mediators="France", when=on(10), is_="planned")
    (seen,) = picture(clash, truce).ceasefires
    assert (seen.parties, seen.brokers) == (("Chad", REBELS), ("France",))
    assert seen.title == "Ceasefire of 10 May 2031 brokered by France"
    assert seen.reason.endswith("between Chad and Valley Front, who fight each other in its reports")


@pytest.mark.parametrize(
    ("by", "words", "place"),
    [
        ("Chad", "Chad announced a truce in Fada", FADA),
        ("France", "France announced a unilateral truce in Fada", FADA),
        ("France, Chad", "France and Chad agreed on a truce in Fada", FADA),
        (REBELS, "the Valley Front announced a truce in Fada", FADA),
        ("France", "France announced a truce", None),
    ],
)
def test_who_may_fight_there_is_a_side(by: str, words: str, place: Place | None) -> None:
    (truce,) = picture(announced(by, words, place=place)).ceasefires
    assert len(truce.parties) == len(by.split(", "))
    assert truce.brokers == ()


def test_a_state_that_is_told_to_fight_there_is_a_side_and_one_that_fights_elsewhere_is_not() -> None:
    strike = {"actors": "France", "when": on(2)}
    there = Outlet("Herald", 2).tells("air_strike", "France bombed Abeche", place=ABECHE, **strike)
    elsewhere = Outlet("Herald", 2).tells("air_strike", "France bombed Olm", place=OLM, **strike)
    assert picture(announced("France"), there).ceasefires[0].parties == ("France",)
    assert picture(announced("France"), elsewhere).ceasefires[0].brokers == ("France",)


@pytest.mark.parametrize(
    ("words", "is_"),
    [
        ("the sides extended the truce on 12 May", "actual"),
        ("the sides agreed to renew the truce on 12 May", "planned"),
        ("the truce of 10 May will be prolonged", "planned"),
    ],
)
def test_a_truce_that_is_extended_is_the_same_one(words: str, is_: str) -> None:
    first = announced(f"Chad, {REBELS}", "Chad and the Valley Front agreed to a truce from 10 May")
    longer = Outlet("Herald", 12).tells("ceasefire", words, actors=f"Chad, {REBELS}", when=on(12), is_=is_)
    (truce,) = picture(first, longer).ceasefires
    assert (truce.state, truce.effect) == ("extended", on(10))


def test_a_truce_that_takes_hold_is_in_force() -> None:
    first = announced(f"Chad, {REBELS}", "Chad and the Valley Front agreed to a truce from 10 May")
    begun = Outlet("Herald", 10).tells("ceasefire", "a truce has taken hold", when=on(10), place=FADA)
    assert picture(first, begun).ceasefires[0].state == "in force"


def broken(place: Place | None = ABECHE, outlet: Outlet | None = None, **fields: object) -> Telling:
    herald = outlet or Outlet("Herald", 12)
    return herald.tells("ceasefire_violation", "they broke the truce", place=place, **fields)


def test_a_breach_by_nobody_named_is_of_the_truce_of_that_land() -> None:
    herald = Outlet("Herald", 12)
    hurt = herald.tells("shelling", "villages were shelled", recipients="villagers|Chad", place=ABECHE)
    (truce,) = picture(announced(f"France, {REBELS}"), hurt, broken(outlet=herald)).ceasefires
    assert truce.state == "violated"


def test_a_breach_is_of_the_only_truce_of_the_time_where_nobody_says_whose_that_is() -> None:
    (truce,) = picture(announced("France"), broken(None, actors=REBELS)).ceasefires
    assert [(step.state, step.by) for step in truce.transitions][-1] == ("violated", (REBELS,))


def test_a_breach_of_another_land_is_of_no_truce_of_this_one() -> None:
    assert len(picture(announced(f"France, {REBELS}"), broken(OLM, recipients="Peru")).ceasefires) == 2


def test_who_orders_a_truce_in_another_land_keeps_it_himself() -> None:
    (truce,) = picture(announced("France", "France ordered a truce in Fada")).ceasefires
    assert (truce.parties, truce.brokers) == (("France",), ())


def told_by(speakers: str, words: str) -> Telling:
    """What speakers tell of the truce of two others, their names marked."""
    told = Outlet("Courier", 9).tells("ceasefire", words, actors=f"Chad, {REBELS}", when=on(10), speakers=speakers)
    spans = [Span(told.text.rindex(p.name), told.text.rindex(p.name) + len(p.name)) for p in told.claim.speakers]
    marked = tuple(replace(p, span=span) for p, span in zip(told.claim.speakers, spans, strict=True))
    return replace(told, claim=replace(told.claim, speakers=marked))


@pytest.mark.parametrize(
    ("speakers", "words", "brokers"),
    [
        ("France, Egypt", "Chad and the Front agreed to a truce, France and Egypt said", ("Egypt", "France")),
        ("France", "Chad and the Front agreed to a truce, mediators France said", ("France",)),
        ("France", "Chad and the Front agreed to a truce, France said", ()),
    ],
)
def test_states_that_tell_of_the_truce_of_others_together_have_brokered_it(
    speakers: str, words: str, brokers: tuple[str, ...]
) -> None:
    (truce,) = picture(told_by(speakers, words)).ceasefires
    assert truce.brokers == brokers
