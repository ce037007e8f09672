"""Every extractor of claims: sentences in which it finds what is claimed, and near misses in which it finds nothing.

In: tests/cases/<extractor>/claims.toml. Out: a claim's type, modality and parties, or a figure's fields, as read.
"""

from __future__ import annotations

import tomllib
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from parley.extract.pipeline import PIPELINE, read_claims
from parley.ingest.clean import layout
from parley.records import Claim, Party, Report, When
from tests.extract.spoken import model

CASES = Path(__file__).parents[1] / "cases"
DAY = date(2020, 10, 8)
READERS = ("violence", "ceasefires", "politics", "figures")
TYPES = {
    "violence": "armed_clash shelling air_strike explosion attack abduction territory equipment property",
    "ceasefires": "ceasefire ceasefire_violation ceasefire_end",
    "politics": "consult agree support cooperate aid concede retreat request accuse reject threaten mobilize sanction coerce protest",
    "figures": "casualties displacement",
}


@cache
def claims(text: str) -> tuple[Claim, ...]:
    report = Report(text=text, published=When(DAY, DAY))
    return read_claims(report, layout(report), model()).claims


def told(claim: Claim) -> str:
    if figure := claim.figure:
        count = "?" if figure.count is None else figure.count
        fields = (figure.measure, count, figure.bound, figure.scope, figure.victim_status or "-", figure.side or "-")
        return " ".join(map(str, fields))
    modality = "" if claim.modality == "actual" else f" {claim.modality}"
    by = f" by {_bodies(claim.mediators)}" if claim.mediators else ""
    return f"{claim.type}{modality}: {_bodies(claim.actors)} > {_bodies(claim.recipients)}{by}".replace(
        "  ", " "
    ).strip()


def _bodies(parties: tuple[Party, ...]) -> str:
    return ", ".join(dict.fromkeys(p.body for p in parties))


def found() -> list[tuple[str, str, list[str]]]:
    return [(r, t, c) for r in READERS for t, c in _file(r)["found"].items()]


def near_misses() -> list[tuple[str, str]]:
    return [(r, t) for r in READERS for t in _file(r)["near_misses"]["texts"]]


def _file(reader: str) -> dict[str, dict[str, list[str]]]:
    return tomllib.loads((CASES / reader / "claims.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("reader", "text", "expected"), found(), ids=lambda value: str(value)[:60])
def test_finds_what_is_claimed(reader: str, text: str, expected: list[str]) -> None:
    assert [told(c) for c in claims(text) if c.type in TYPES[reader].split()] == expected


@pytest.mark.parametrize(("reader", "text"), near_misses(), ids=lambda value: str(value)[:60])
def test_claims_nothing_in_a_near_miss(reader: str, text: str) -> None:
    assert [told(c) for c in claims(text) if c.type in TYPES[reader].split()] == []


def test_every_extractor_of_claims_has_its_cases() -> None:
    writers = {e.name for e in PIPELINE.extractors if e.writes == "claims"}
    assert writers - {"happenings", "learned"} == set(READERS)


def test_every_span_of_a_claim_has_words() -> None:
    for _, text, _ in found():
        for claim in claims(text):
            assert all(0 <= span.start < span.end <= len(text) for span in claim.spans())
            assert len(set(claim.spans())) == len(claim.spans())


def test_the_words_of_a_second_count_begin_with_it() -> None:
    text = "Ostland's army said two soldiers and at least four civilians had been killed on Wednesday."
    words = [claim.quote.of(text) for claim in claims(text) if claim.figure]
    assert words[-1] == "at least four civilians had been killed"
