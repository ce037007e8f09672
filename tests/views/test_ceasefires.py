"""A ceasefire's life: who brokered it, from which hour, who is said to have broken it, by whom."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from parley.records import Picture, When
from parley.views.ceasefires.ceasefire import ceasefires
from tests.views.samples import ARCHIVE, IDS, PICTURE, TRUCE


def test_a_truce_shows_its_hour_its_life_and_its_breaches_by_accuser() -> None:
    (truce,) = ceasefires(PICTURE, ARCHIVE).shown
    assert (truce.brokers, truce.parties, truce.effect) == ("Sweden", "Ruritania and Strelsau", "5 May 2031, 12:00")
    assert (truce.state, truce.reason) == ("broken", "Ruritania, in one report")
    assert [(step.state, step.speakers) for step in truce.steps] == [("in force", "the reports themselves")]
    (breach,) = truce.breaches
    assert (breach.accuser, breach.accused, breach.accounts) == ("Ruritania", "Strelsau", "1 account")
    assert breach.evidence.citations[0].claim == IDS["breach"]


def test_a_truce_only_called_for_comes_after_those_agreed() -> None:
    called_for = replace(TRUCE, id="t-0", state="proposed", transitions=())
    shown = ceasefires(Picture(ceasefires=(called_for, TRUCE)), ARCHIVE).shown
    assert [truce.state for truce in shown] == ["broken", "proposed"]


def test_a_truce_of_an_earlier_war_stands_apart() -> None:
    old = When(date(1990, 1, 1), date(1990, 12, 31))
    shown = ceasefires(Picture(ceasefires=(replace(TRUCE, effect=old, transitions=()),)), ARCHIVE)
    assert (len(shown.shown), len(shown.past)) == (0, 1)


def test_many_truces_are_cut_and_counted() -> None:
    many = tuple(replace(TRUCE, id=f"t-{n}") for n in range(40))
    shown = ceasefires(Picture(ceasefires=many), ARCHIVE)
    assert len(shown.shown) + shown.more == 40
