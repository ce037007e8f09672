"""How an event stands to the world: cases in tests/cases/modality, near misses among them."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from parley.extract.modality import is_real, modal_at
from parley.records import Span
from tests.extract.spoken import read, token

CASES = Path(__file__).parents[1] / "cases" / "modality"
DAY = date(2021, 3, 8)


def cases() -> list[dict[str, Any]]:
    return [case for path in sorted(CASES.glob("*.toml")) for case in tomllib.loads(path.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["name"]))
def test_event_stands_as_told(case: dict[str, Any]) -> None:
    doc = read(case["text"], DAY)
    event = token(doc, case["event"])
    real = case.get("real", True)
    assert is_real(doc, event) == real
    if real:
        modal = modal_at(doc, event)
        assert (modal.modality, modal.stance) == (case.get("modality", "actual"), case.get("stance", "asserts"))


def test_what_is_done_needs_no_words() -> None:
    doc = read("Rebels shelled the airport on Sunday.", DAY)
    assert modal_at(doc, token(doc, "shelled")).span is None


def test_what_is_planned_rests_on_a_word() -> None:
    doc = read("The envoys will meet in Geneva.", DAY)
    span = modal_at(doc, token(doc, "meet")).span
    assert isinstance(span, Span)
    assert span.of(doc.text) == "will"


def test_without_a_day_a_date_plans_nothing() -> None:
    doc = read("The two ministers meet on March 12 in Nairobi.")
    assert modal_at(doc, token(doc, "meet")).modality == "actual"
