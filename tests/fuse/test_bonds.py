"""What bodies and people are to each other, by the words beside a name."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from parley.fuse import bonds
from parley.records import Bond, Judgement, Party, Span
from tests.fuse.build import Outlet, Telling


def does(words: str, name: str, party: Party) -> Telling:
    """A claim of `words`, in which `party` is called `name`, and acts."""
    told = Outlet("Courier").tells("attack", words)
    start = told.text.index(name)
    actor = replace(party, span=Span(start, start + len(name)))
    return replace(told, claim=replace(told.claim, actors=(actor,)))


def found(*told: Telling, judgements: tuple[Judgement, ...] = ()) -> tuple[Bond, ...]:
    return bonds([one.claim for one in told], judgements, {one.claim.report: one.text for one in told})


@pytest.mark.parametrize(
    ("words", "name", "tie", "other"),
    [
        ("Ugandan-backed rebels took the bridge", "rebels", "backed by", "Uganda"),
        ("Kenya-backed Somali militias took the bridge", "militias", "backed by", "Kenya"),
        ("the Kenya-led coalition took the bridge", "Kenya-led coalition", "led by", "Kenya"),
        ("The brigade, which is armed by Kenya, took the bridge", "brigade", "backed by", "Kenya"),
        ("Fighters trained by the Kenyan army took the bridge", "Fighters", "backed by", "Kenya"),
        ("The Lake Brigade, part of the Free River Army, took the bridge", "Lake Brigade", "part of", "Free River Army"),
        ("Ole Berg, a spokesman for the Coast Guard, took the floor", "Ole Berg", "speaks for", "Coast Guard"),
        ("Forces loyal to Ole al-Berg took the bridge", "Forces", "loyal to", "Ole al-Berg"),
    ],
)  # fmt: skip
def test_a_bond_stands_beside_a_name(words: str, name: str, tie: str, other: str) -> None:
    (bond,) = found(does(words, name, Party("somebody")))
    assert (bond.actor, bond.tie, bond.other) == (Party("somebody"), tie, other)
    assert len(bond.claims) == 1


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Western-backed rebels took the bridge", "rebels"),
        ("A Kenya-backed plan failed; rebels took the bridge", "rebels"),
        ("The brigade was struck by Kenya", "brigade"),
        ("The brigade, led by a colonel, took the bridge", "brigade"),
        ("Rebels took part of Kenya", "Rebels"),
        ("The brigade is part of it", "brigade"),
    ],
)
def test_nothing_is_made_of_words_that_name_nobody(words: str, name: str) -> None:
    assert found(does(words, name, Party("somebody"))) == ()


def test_nobody_is_a_part_of_himself() -> None:
    assert found(does("The army, part of Kenya, took the bridge", "army", Party("army", "Kenya"))) == ()


def test_a_claim_ruled_wrong_teaches_no_bond_and_ruled_names_hold() -> None:
    told = does("Kenya-backed rebels took the bridge", "rebels", Party("rebels", "East"))
    at = datetime(2031, 6, 1)
    assert found(told, judgements=(Judgement("wrong", (told.id,), "an analyst", at),)) == ()
    (bond,) = found(told, judgements=(Judgement("one_actor", (), "an analyst", at, actors=("Ostland", "East")),))
    assert bond.actor == Party("rebels", "Ostland")
