"""Places: cases in tests/cases/places, and what must hold for any text."""

from __future__ import annotations

import tomllib
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from parley.extract.doc import Doc
from parley.extract.pipeline import read_claims
from parley.extract.places import PLACES, place_at
from parley.ingest.clean import layout
from parley.records import ClaimType, Report, When
from tests.extract.spoken import model, read

DAY = date(2020, 10, 8)
CASES = Path(__file__).parents[1] / "cases" / "places"


def table(name: str) -> dict[str, Any]:
    return tomllib.loads((CASES / name).read_text("utf-8"))


def placed(text: str) -> Doc:
    return PLACES.read(read(text))


@pytest.mark.parametrize(("text", "places"), table("named.toml")["found"].items())
def test_a_place_is_read_as_written_and_put_in_its_country(text: str, places: dict[str, str]) -> None:
    assert {m.place.name: m.place.country or "" for m in placed(text).places} == places


@pytest.mark.parametrize(("text", "entries"), table("spelled.toml")["found"].items())
def test_a_place_in_another_spelling_is_found_near_what_else_is_named(text: str, entries: dict[str, str]) -> None:
    assert {m.place.name: m.place.entry or "" for m in placed(text).places if m.place.name in entries} == entries


@pytest.mark.parametrize("text", table("named.toml")["near_misses"]["texts"])
def test_a_nationality_a_person_and_a_body_are_no_place(text: str) -> None:
    assert not placed(text).places


@pytest.mark.parametrize(("text", "word", "type_", "place"), table("where.toml")["case"])
def test_an_event_is_where_its_clause_or_story_says(text: str, word: str, type_: ClaimType, place: str) -> None:
    doc = placed(text)
    event = next(token.index for token in doc.tokens if token.text == word)
    found = place_at(doc, event, type_)
    assert (found.name if found else "") == place


@pytest.mark.parametrize(("text", "type_", "place", "words"), table("at_home.toml")["case"])
def test_an_arrest_or_protest_put_nowhere_is_in_the_country_spoken_of(
    text: str, type_: ClaimType, place: str, words: str
) -> None:
    report = Report(text=text)
    (claim,) = (c for c in read_claims(report, layout(report), model()).claims if c.type == type_)
    found = claim.place
    assert (found.name if found else "") == place
    assert (found.span.of(text) if found and found.span else "") == words
    assert not found or found.latitude is not None


def test_a_place_knows_its_point_and_how_wide_it_is() -> None:
    town, province = (mention.place for mention in placed("Rain fell on Herat and on Helmand province.").places)
    assert town.latitude == pytest.approx(34.3, abs=0.2)
    assert town.precision and province.precision and town.precision < province.precision
    assert town.entry and town.entry.startswith("geonames:")


def test_an_unknown_place_has_no_point_rather_than_a_guess() -> None:
    (mention,) = placed("Shots were heard near the hamlet of Umm Zarqun.").places
    assert mention.place.entry is mention.place.latitude is mention.place.country is None


@pytest.mark.parametrize("text", ["", "-", "north", "in the of", "Province", "\x00 in \x00", "in " * 500])
def test_nothing_and_nonsense_are_read_without_a_fault(text: str) -> None:
    doc = placed(text)
    assert all(place_at(doc, token.index, "attack") is None for token in doc.tokens)


def test_mentions_come_in_order_and_do_not_overlap() -> None:
    doc = placed("From northern Homs province, Syria, to the city of Mosul in Iraq it rained.")
    assert all(one.last <= other.first for one, other in pairwise(doc.places))
    assert all(doc.span_of(m.first, m.last) == m.span == m.place.span for m in doc.places)


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("Rebels killed 80 people in 2014.", ""),
        ("Rebels killed 80 people in the town in 2014.", "Herat"),
        ("Rebels killed 80 people on Monday.", "Herat"),
        ("Rebels have killed 80 people since May.", ""),
        ("Rebels have killed 80 people since Monday.", "Herat"),
    ],
)
def test_what_is_long_past_or_lasts_is_not_where_the_news_of_another_paragraph_is(said: str, place: str) -> None:
    report = Report(text=f"Shells hit a market in Herat on Monday.\n\n{said}", published=When(DAY, DAY))
    claims = read_claims(report, layout(report), model()).claims
    toll = next(claim for claim in claims if claim.figure)
    assert (toll.place.name if toll.place else "") == place


def test_what_lasts_is_where_the_wide_place_is_that_the_paragraph_names() -> None:
    said = "Shells hit Herat on Monday. Rebels in Afghanistan shot first. They have killed 80 people since 2014."
    report = Report(text=said, published=When(DAY, DAY))
    toll = next(claim for claim in read_claims(report, layout(report), model()).claims if claim.figure)
    assert toll.place and toll.place.name == "Afghanistan"
