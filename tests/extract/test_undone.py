"""Undone: what is only planned, wanted, talked over or possible is never told as done, and what is done always is.

In: `tests/cases/undone/sentences.toml`, sentences with a blank and the events that fill it. Out: of each filled sentence a claim
of the event's type that is actual and asserted, or none, as the sentence's kind asks.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from parley.records.claim import ClaimType
from tests.extract.test_phrasings import claims

BOOK = tomllib.loads((Path(__file__).parents[1] / "cases" / "undone" / "sentences.toml").read_text(encoding="utf-8"))


def sentences(kind: str) -> list[tuple[str, str]]:
    """The sentences whose names begin with `kind`, each with the events that fill it."""
    listed = {name: told for name, told in BOOK.items() if name.startswith(kind)}
    return [(line, name.split("_")[1]) for name, told in listed.items() for line in told.strip().splitlines()]


def is_told_as_done(sentence: str, event: str, type_: ClaimType) -> bool:
    """Whether `sentence`, filled with an event, gives a claim of it as done."""
    filled = sentence.replace("{E}", event)
    told = claims(filled[:1].upper() + filled[1:])
    return any(c.type == type_ and c.modality == "actual" and c.stance == "asserts" for c in told)


@pytest.mark.parametrize(("sentence", "events"), sentences("undone"))
def test_what_is_not_done_is_not_told_as_done(sentence: str, events: str) -> None:
    assert [event for event, type_ in BOOK[events] if is_told_as_done(sentence, event, type_)] == []


@pytest.mark.parametrize(("sentence", "events"), sentences("done"))
def test_what_is_done_is_told(sentence: str, events: str) -> None:
    assert [event for event, type_ in BOOK[events] if not is_told_as_done(sentence, event, type_)] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoy was expected in Lima on Friday.",
        "The raid came days before a new round of talks between Chad and Peru, which was to open on Friday.",
    ],
)
def test_what_is_dated_after_its_report_is_planned(sentence: str) -> None:
    talks = [c for c in claims(f"BOL, 6 May 2031 - {sentence}") if c.type == "consult"]
    assert [c.modality for c in talks] == ["planned"]


def test_a_demand_has_not_the_day_by_which_it_is_to_be_met() -> None:
    (demand,) = (
        c for c in claims("BOL, 6 May 2031 - Chad gave Peru a deadline of 12 May to leave.") if c.type == "threaten"
    )
    assert demand.when is None


def test_a_foiled_attempt_was_called_off() -> None:
    foiled = claims("Troops foiled an attempt to abduct pupils.")
    assert [(c.type, c.modality) for c in foiled] == [("abduction", "called_off")]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Parliament voted to send troops to Chad.", "planned"),
        ("Three people are killed when a drone hits a bus in Halva.", "actual"),
    ],
)
def test_a_vote_to_send_others_is_a_plan_and_a_digest_tells_in_the_present(sentence: str, modality: str) -> None:
    told = [c.modality for c in claims(sentence) if c.type in {"mobilize", "air_strike"}]
    assert told == [modality]


def test_a_deed_after_which_talks_are_called_off_is_told() -> None:
    told = claims("Chad suspended the talks after a raid in Halva.")
    assert {(c.type, c.modality) for c in told} == {("consult", "called_off"), ("attack", "actual")}
