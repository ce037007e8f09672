"""Turns: what was held before beside what was held then, each with its words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.views.positions.turns import title, turned, turns
from tests.views.samples import ARCHIVE, IDS, TURN, on


def test_a_turn_shows_both_with_their_words() -> None:
    shown = turned(TURN, ARCHIVE)
    assert shown.before and (shown.before.verb, shown.before.when) == ("accepts", "3 May 2031")
    assert (shown.after.verb, shown.after.when) == ("refuses", "4 May 2031")
    assert [half.evidence.citations[0].claim for half in (shown.before, shown.after)] == [IDS["copied"], IDS["denied"]]


def test_its_title_says_what_changed() -> None:
    assert title(TURN) == "Strelsau refuses what it had accepted, toward Ruritania"
    assert title(replace(TURN, before=None, toward=())) == "Strelsau takes back what it had offered"
    assert title(replace(TURN, kind="dropped", toward=())) == "Strelsau drops a demand"


def test_the_latest_come_first_and_the_one_asked_for_is_there() -> None:
    many = [replace(TURN, id=f"n-{n}") for n in range(6)]
    shown = turns(many, ARCHIVE, most=2, wanted="n-0")
    assert [one.id for one in shown.shown] == ["n-5", "n-4", "n-0"]
    assert shown.more == 3


def test_earlier_wars_are_left_out() -> None:
    old = replace(TURN, after=replace(TURN.after, when=on(date(1990, 5, 4))))
    assert turns([old], ARCHIVE).shown == ()


def test_what_a_side_lifts_it_had_set_and_not_refused() -> None:
    lifted = replace(TURN, kind="granted", before=None, toward=("Strelsau", "Ruritania"))
    assert title(lifted) == "Strelsau undoes what it had set, toward Ruritania"
