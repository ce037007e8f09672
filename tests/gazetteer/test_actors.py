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
    opens_a_name,
)
from parley.gazetteer.tables import rows


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


@pytest.mark.parametrize(
    ("name", "usual", "kind"),
    [
        ("the UN", "United Nations", "igo"),
        ("Minsk Group", "OSCE Minsk Group", "igo"),
        ("ISIL", "Islamic State", "armed_group"),
        ("Daesh", "Islamic State", "armed_group"),
        ("Nato", "NATO", "alliance"),
        ("Médecins Sans Frontières", "Doctors Without Borders", "ngo"),
        ("Agence France-Presse", "AFP", "media"),
        ("the Tamil Tigers", "Liberation Tigers of Tamil Eelam", "armed_group"),
        ("RSF", "Rapid Support Forces", "armed_group"),
        ("LeT", "Lashkar-e-Taiba", "armed_group"),
        ("LET", "Lashkar-e-Taiba", "armed_group"),
        ("the Pentagon", "Pentagon", "ministry"),
        ("Yazidi", "Yazidis", "people"),
    ],
)
def test_a_body_is_known_by_its_usual_name(name: str, usual: str, kind: str) -> None:
    found = body(name)
    assert found is not None
    assert (found.name, found.kind) == (usual, kind)


@pytest.mark.parametrize("word", ["is", "Is", "Let", "who", "guardian", "the army", ""])
def test_an_everyday_word_is_no_body(word: str) -> None:
    assert body(word) is None


def test_a_body_tells_whom_it_serves() -> None:
    pentagon, unhcr = body("Pentagon"), body("UNHCR")
    assert pentagon and pentagon.belongs_to == "United States"
    assert unhcr and unhcr.belongs_to == "United Nations"
    assert country("the Pentagon") is None


def test_every_body_and_every_owner_is_known() -> None:
    for row in rows("bodies.tsv"):
        assert body(row["name"]), row["name"]
        assert not row["belongs_to"] or country(row["belongs_to"]) or body(row["belongs_to"])


def test_every_name_is_opened_by_its_first_word() -> None:
    names = [name for entry in countries() for _, words in entry.words() for name in words]
    names += [row["name"] for row in rows("bodies.tsv")]
    assert [name for name in names if not opens_a_name(name.split()[0])] == []


@pytest.mark.parametrize("word", ["Xylophone", "Zzyzx"])
def test_no_name_is_opened_by_a_word_that_begins_none(word: str) -> None:
    assert not opens_a_name(word)
