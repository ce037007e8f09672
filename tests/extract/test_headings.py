"""What a heading says of where and when holds for what stands under it, and for nothing else.

In: tests/cases/headings.toml. Out: a failure that names the report.
"""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

import pytest

from parley.extract.dates import when_at
from parley.extract.pipeline import read_claims
from parley.extract.places import place_at
from parley.ingest.clean import layout
from parley.records import ClaimType, Report, When
from tests.extract.spoken import model, token

THURSDAY = date(2020, 10, 8)
CASES = tomllib.loads((Path(__file__).parents[1] / "cases" / "headings.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize(("text", "word", "type_", "place", "day"), CASES)
def test_an_event_is_where_and_when_its_heading_says(
    text: str, word: str, type_: ClaimType, place: str, day: str
) -> None:
    report = Report(text, published=When(THURSDAY, THURSDAY))
    doc = read_claims(report, layout(report), model())
    event = token(doc, word)
    when = when_at(doc, event, type_)
    found = place_at(doc, event, type_, when)
    assert (found.name if found else "") == place
    assert (str(when.first) if when else "") == day
