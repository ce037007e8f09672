"""Positions: a charge beside its answer, each side's stands together."""

from __future__ import annotations

from dataclasses import replace

from parley.records import Party, Picture
from parley.views.positions.exchanges import positions, stand
from tests.views.samples import ARCHIVE, CHARGE, PICTURE


def test_a_charge_stands_beside_its_denial() -> None:
    (exchange,) = positions(PICTURE, ARCHIVE).exchanges
    assert (exchange.call.actor, exchange.call.verb) == ("Ruritania", "accuses Strelsau")
    assert [(a.actor, a.verb) for a in exchange.answers] == [("Strelsau", "denies, against Ruritania")]


def test_words_are_left_out_where_their_sentence_shows_them() -> None:
    (exchange,) = positions(PICTURE, ARCHIVE).exchanges
    assert exchange.call.words == "firing" and exchange.answers[0].words == ""


def test_each_side_has_its_stands() -> None:
    apart = replace(PICTURE, positions=tuple(replace(p, answered_by=()) for p in PICTURE.positions))
    assert [(s.title, len(s.stands), s.more) for s in positions(apart, ARCHIVE).sides] == [
        ("Ruritania", 1, 0),
        ("Strelsau", 1, 0),
    ]


def test_what_an_exchange_shows_no_side_says_again() -> None:
    assert positions(PICTURE, ARCHIVE).sides == ()
    more = replace(CHARGE, id="p-more", kind="demands", answered_by=())
    (side,) = positions(replace(PICTURE, positions=(*PICTURE.positions, more)), ARCHIVE).sides
    assert (side.title, [one.verb for one in side.stands], side.more) == (
        "Ruritania, besides",
        ["demands of Strelsau"],
        0,
    )


def test_many_stands_of_a_kind_are_cut_and_counted() -> None:
    many = tuple(replace(CHARGE, id=f"p-{n}", answered_by=()) for n in range(20))
    (side,) = positions(Picture(positions=many), ARCHIVE).sides
    assert len(side.stands) + side.more == 20 and side.more > 10


def test_many_demand_where_one_demands() -> None:
    voices = {
        "Ruritania": "accuses Strelsau",
        "residents (Ruritania)": "accuse Strelsau",
        "men (Ruritania)": "accuse Strelsau",
        "Ruritanians": "accuse Strelsau",
        "police": "accuse Strelsau",
    }
    for actor, verb in voices.items():
        (side,) = positions(Picture(positions=(replace(CHARGE, actor=actor, answered_by=()),)), ARCHIVE).sides
        assert side.stands[0].verb == verb


def test_what_one_sentence_says_of_one_body_is_said_once() -> None:
    again = replace(CHARGE, id="p-again", answered_by=())
    (side,) = positions(Picture(positions=(CHARGE, again)), ARCHIVE).sides
    assert (len(side.stands), side.more) == (1, 1)


def test_who_asks_his_own_body_asks_somebody_of_it() -> None:
    own = replace(PICTURE.positions[0], toward=("Ruritania",), answered_by=())
    claim = replace(ARCHIVE.claims[own.claims[0]], recipients=(Party("senate", "Ruritania"),))
    archive = replace(ARCHIVE, claims={**ARCHIVE.claims, claim.id: claim})
    assert stand(own, archive).verb == "accuses senate (Ruritania)"


def test_what_is_only_to_come_is_said_to_be() -> None:
    claim = ARCHIVE.claims[CHARGE.claims[0]]
    archive = replace(ARCHIVE, claims={**ARCHIVE.claims, claim.id: replace(claim, modality="planned")})
    assert stand(CHARGE, archive).verb == "accuses Strelsau (planned)"


def test_to_condemn_is_a_kind_of_its_own() -> None:
    assert stand(replace(CHARGE, kind="condemns"), ARCHIVE).verb == "condemns Strelsau"
    assert stand(replace(CHARGE, kind="investigates", actor="police"), ARCHIVE).verb == "investigate Strelsau"


def test_what_is_agreed_to_stands_apart_with_what_it_meets() -> None:
    asked = replace(CHARGE, id="p-asked", kind="demands", answered_by=("p-agreed",))
    agreed = replace(
        CHARGE, id="p-agreed", kind="accepts", actor="Strelsau", toward=(), answers=("p-asked",), answered_by=()
    )
    shown = positions(Picture(positions=(asked, agreed)), ARCHIVE)
    (point,) = shown.agreed
    assert (point.call.actor, point.call.verb, [a.verb for a in point.answers]) == (
        "Strelsau",
        "accepts",
        ["demands of Strelsau"],
    )
    assert not shown.exchanges
