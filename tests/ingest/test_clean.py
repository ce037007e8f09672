"""What the layout of a report must be.

In: the cases of tests/cases/ingest/layout.toml, and texts made at random. Out: a failure that names the case.
"""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.ingest.clean import layout
from parley.records import Report, When

CASES = Path(__file__).parent.parent / "cases" / "ingest" / "layout.toml"
PIECES = st.sampled_from(
    ["\n", "\r\n", "\r", "\u2028", " ", "\xa0", "\u200b", "\0", "\ud800", "* ", "## ", "(AP)", "Read: ", "By Ana Morel", "Related",
     "5 May 2021 ", "05/11/2014 ", "TERVEL (AFP) - ", "Source: ", "said. ", "Новости", "Town", "-AFP", "ﬁ", "İ", "👩‍🚒", "(", ")", "."]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=20)).map("".join)


def cases() -> list[dict[str, Any]]:
    return list(tomllib.loads(CASES.read_text(encoding="utf-8"))["case"])


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["name"]))
def test_layout(case: dict[str, Any]) -> None:
    report = Report(case["text"], title=case.get("title"))
    found = layout(report)
    assert [[z.kind, z.span.of(report.text)] for z in found.zones] == case["zones"]
    if "credits" in case:
        assert list(found.credits) == case["credits"]
    if "hands" in case:
        assert [[hand.part, hand.name] for hand in found.hands] == case["hands"]
        assert all(hand.words.of(report.text) == hand.name for hand in found.hands)
    assert found.place == case.get("place")
    assert found.published == (When(*map(date.fromisoformat, case["published"])) if "published" in case else None)


@given(TEXTS, st.none() | TEXTS)
def test_zones_are_in_order_and_cover_all_but_white_space(text: str, title: str | None) -> None:
    zones = layout(Report(text, title=title)).zones
    end = 0
    for zone in zones:
        assert zone.span.start >= end
        assert not text[end : zone.span.start].strip(), "something lies between two zones"
        assert len(zone.span)
        assert zone.span.of(text) == zone.span.of(text).strip()
        end = zone.span.end
    assert not text[end:].strip()


@given(TEXTS)
@settings(max_examples=30)
def test_where_nothing_else_is_left_to_read_headlines_are_read(text: str) -> None:
    kinds = {z.kind for z in layout(Report(text)).zones}
    assert not kinds & {"headline", "teaser"} or kinds & {"body", "caption"}


@pytest.mark.parametrize(
    "piece", ["a", " ", "\n", "(", "said. (AP) ", "5 May 2021 ", "ABC ", '"', "Read: a. ", "By " + "Ana " * 38 + "\n"]
)
def test_a_million_characters_take_little_time(piece: str) -> None:
    start = process_time()
    layout(Report(piece * (1_000_000 // len(piece))))
    assert process_time() - start < 10


def test_a_date_from_outside_outranks_one_that_the_text_does_not_open_with() -> None:
    known = When(date(2020, 10, 1), date(2020, 10, 1))
    text = "Army leaves the northern bridge\n\n2020-10-21\n\nThe army left."
    assert layout(Report(text, published=known)).published == known


@pytest.mark.parametrize(
    ("opening", "day"),
    [
        ("Published October 21 2020", 21),
        ("Date of publication 21 October 2020", 21),
        ("Wednesday 21 October 2020", 21),
        ("Tuesday 21 October 2020", 1),
        ("Last updated October 21 2020", 1),
        ("21 October 2020", 21),
        ("Last updated at Oct 28,2020", 1),
        ("Last updated at Sep 28,2020", -2),
        ("Last updated at Sep 282020", -2),
    ],
)
def test_a_day_that_the_text_is_sure_of_outranks_one_from_outside(opening: str, day: int) -> None:
    known = When(date(2020, 10, 1), date(2020, 10, 1))
    found = layout(Report(f"{opening} The army left the bridge on Monday.", published=known)).published
    wanted = date(2020, 10, 1) + timedelta(days=day - 1)
    assert found == When(wanted, wanted)


def test_the_text_narrows_a_date_from_outside_that_holds_it() -> None:
    month, day = When(date(2020, 10, 1), date(2020, 10, 31)), When(date(2020, 10, 21), date(2020, 10, 21))
    assert layout(Report("2020-10-21 The army left.", published=month)).published == day
