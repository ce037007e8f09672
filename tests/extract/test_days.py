"""When an event happened, in the light of who said what on which day.

In: tests/cases/dates/days.tsv. Out: a failure that names the report. Reports come out on Thursday, 8 October 2020.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import cast

import pytest

from parley.extract.dates import when_at
from parley.records import ClaimType, When
from tests.extract.spoken import read, token
from tests.extract.test_phrasings import claims

CASES = Path(__file__).parents[1] / "cases" / "dates" / "days.tsv"
ROWS = [tuple(line.split("\t")) for line in CASES.read_text("utf-8").splitlines() if not line.startswith("#")]


def said(when: When | None) -> str:
    if not when:
        return "-"
    days = str(when.first) if when.is_day else f"{when.first or ''}..{when.last or ''}"
    return f"{days} {when.clock}" if when.clock else days


@pytest.mark.parametrize(("word", "type_", "when", "text"), ROWS, ids=[row[3] for row in ROWS])
def test_an_event_has_its_day(word: str, type_: str, when: str, text: str) -> None:
    doc = read(text.replace("\\n", "\n"), date(2020, 10, 8))
    assert said(when_at(doc, token(doc, word), cast("ClaimType", type_))) == when


@pytest.mark.parametrize(
    "words",
    [
        "The two sides agreed on Saturday to a truce from Monday evening.",
        "Both sides signed a truce on Saturday, effective from Monday.",
        "The army declared a three-day truce on Saturday from noon local time on Monday.",
    ],
)
def test_a_truce_has_the_day_from_which_it_holds_and_not_that_of_the_word(words: str) -> None:
    (truce,) = claims(f"LIMA, 9 February 2025 - {words}")
    assert truce.when is not None
    assert truce.when.first == date(2025, 2, 10)
