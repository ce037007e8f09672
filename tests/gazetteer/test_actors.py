"""What the world calls its countries and bodies."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.gazetteer.actors import (
    adjectives,
    body,
    capitals,
    countries,
    country,
    country_of_code,
    country_word,
    is_capital,
    is_demonym,
)


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("Azeris", "Azerbaijan"),
        ("AZERBAIJANI", "Azerbaijan"),
        ("Baku", "Azerbaijan"),
        ("the Kremlin", "Russia"),
        ("the U.S.", "United States"),
        ("Washington, D.C.", "United States"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Türkiye", "Turkey"),
        ("Türkiye's", "Turkey"),
        ("Turks", "Turkey"),
        ("Burma", "Myanmar"),
        ("Democratic Republic of Congo", "DR Congo"),
        ("Great Britain", "United Kingdom"),
        ("Downing Street", "United Kingdom"),
        ("Xankəndi", "Nagorno-Karabakh"),
        ("Sahrawi", "Western Sahara"),
    ],
)
def test_a_country_is_known_by_every_word_for_it(word: str, name: str) -> None:
    assert country(word) == name


@pytest.mark.parametrize("word", ["us", "car", "", "the", "Geneva", "Ruritania", "\ud800", "a" * 1_000_000])
def test_other_words_stand_for_no_country(word: str) -> None:
    assert country(word) is None


def test_the_kind_of_word_is_told() -> None:
    assert country_word("Kenya") == "name"
    assert country_word("Kenyan") == "adjective"
    assert country_word("Kenyans") == "people"
    assert country_word("Swede") == "person"
    assert is_demonym("Swedish")
    assert is_capital("Nairobi")
    assert not is_capital("Kenya")
    assert country_word("the Élysée") == "government"


def test_a_country_knows_its_adjectives_and_capitals() -> None:
    assert adjectives("Azerbaijan") == ("Azerbaijani", "Azeri")
    assert capitals("Ukraine") == ("Kyiv", "Kiev")
    assert adjectives("Ruritania") == capitals("Ruritania") == ()
    assert country_of_code("CIV") == country_of_code("ci") == "Ivory Coast"


def test_every_country_is_known_by_its_own_name() -> None:
    assert all(country(entry.name) == entry.name for entry in countries())
    assert len(countries()) > 200


@given(st.text())
def test_any_text_may_be_asked_for(word: str) -> None:
    assert country(word) is None or country(word) in {entry.name for entry in countries()}
    body(word)
