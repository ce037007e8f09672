"""Counts read without a slip: commas in long numbers, no capital within a sentence, and no number where none is said."""

from __future__ import annotations

import pytest

from parley.records import Finding, Reading
from parley.views.counts import as_said, limits, reason, reasoned


@pytest.mark.parametrize(
    ("said", "low", "best", "high", "words"),
    [
        ("At least 1,300", 1300, 1300, None, "at least 1,300"),
        ("Two", 2, 2, 2, "two"),
        ("More than 470000", 470000, 470000, None, "more than 470,000"),
        ("1500", 1500, 1500, 1500, "1500"),
        ("12.34567", None, 12, None, "12.34567"),
        ("Dozens", 12, None, 99, "dozens"),
        ("many", 3, None, None, "many"),
        ("UN staff", 1, None, None, "UN staff, number not said"),
        ("civilians", None, None, None, "civilians, number not said"),
        ("an undetermined number of", 1, None, None, "an undetermined number"),
        ("as high as 400000", None, None, 400000, "as high as 400,000"),
    ],
)
def test_a_count_as_said(said: str, low: int | None, best: int | None, high: int | None, words: str) -> None:
    assert as_said(said, Reading(said, (), (), (), low, best, high)) == words


def test_only_the_reason_of_a_count_is_read_as_one() -> None:
    why = "Three (Zenda) and Two (Strelsau)"
    asked = [Finding(question, "disputed", (), why) for question in ("killed", "actors")]
    assert [reason(finding) for finding in asked] == ["three (Zenda) and two (Strelsau)", why]


def test_limits() -> None:
    assert [limits(None, None, None), limits(1, None, None), limits(12, None, 99), limits(None, None, 5)] == [
        "number not said", "at least 1", "12 to 99", "at most 5",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("Dozens (Zenda) and 280000 (Strelsau) cannot both be true", "dozens (Zenda) and 280,000 (Strelsau) cannot both be true"),
        ("1 (he) and At least two (Zenda) cannot both be true", "1 (he) and at least two (Zenda) cannot both be true"),
        ("Zenda and People's Guard say so", "Zenda and People's Guard say so"),
    ],
)  # fmt: skip
def test_a_reason_is_read_within_a_sentence(reason: str, shown: str) -> None:
    assert reasoned(reason) == shown
