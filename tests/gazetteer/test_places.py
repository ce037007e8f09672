"""Where the world's places are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.gazetteer.actors import country
from parley.gazetteer.places import lookup, lookup_spelled, word_kind
from parley.gazetteer.tables import rows


@pytest.mark.parametrize(
    ("name", "country", "kind", "latitude", "longitude"),
    [
        ("Xankəndi", "Nagorno-Karabakh", "town", 39.8, 46.8),
        ("Khankendi", "Nagorno-Karabakh", "town", 39.8, 46.8),
        ("Maiduguri", "Nigeria", "town", 11.8, 13.2),
        ("al-Rastan", "Syria", "town", 34.9, 36.7),
        ("Deir ez-Zor", "Syria", "town", 35.3, 40.1),
        ("Homs", "Syria", "town", 34.7, 36.7),
        ("Homs province", "Syria", "region", 34.5, 38.1),
        ("the province of Homs", "Syria", "region", 34.5, 38.1),
        ("city of Jaffna", "Sri Lanka", "town", 9.7, 80.0),
        ("Donbass", "Ukraine", "area", 48.3, 38.3),
        ("the Gulf of Aden", None, "water", 12.5, 47.5),
        ("Mozambique", "Mozambique", "country", -18.2, 35.0),
    ],
)
def test_a_place_is_found_as_written(
    name: str, country: str | None, kind: str, latitude: float, longitude: float
) -> None:
    first = lookup(name)[0]
    assert (first.country, first.kind) == (country, kind)
    assert first.latitude == pytest.approx(latitude, abs=0.1)
    assert first.longitude == pytest.approx(longitude, abs=0.1)


def test_an_ambiguous_name_gives_all_its_bearers_the_most_populous_first() -> None:
    found = lookup("Tripoli")
    assert {entry.country for entry in found} >= {"Libya", "Lebanon", "Greece"}
    assert [entry.population for entry in found] == sorted((e.population for e in found), reverse=True)


@pytest.mark.parametrize(
    ("name", "land", "usual"),
    [
        ("Tal Rifaat", "Syria", "Tall Rif‘at"),
        ("Deir Ezzur", "Syria", "Deir ez-Zor"),
        ("Deir Az-Zour province", "Syria", "Deir ez-Zor Governorate"),
        ("Efrin", "Syria", "‘Afrīn"),
        ("Beiji", "Iraq", "Bayjī"),
        ("Belet Weyn", "Somalia", "Beledweyne"),
        ("Lisichansk", "Ukraine", "Lysychansk"),
        ("Nusseirat", "Palestine", "Nuseirat"),
    ],
)
def test_a_name_from_another_alphabet_is_known_in_other_spellings(name: str, land: str, usual: str) -> None:
    found = lookup_spelled(name, land)
    assert found and found.name == usual and found.country == land


@pytest.mark.parametrize(
    ("name", "land"),
    [
        ("Tal Rifaat", "Iraq"),  # of another country
        ("Qusour", "Syria"),  # not Qusayr: other vowels
        ("Jabal", "Syria"),  # not Jableh: that ends with a vowel
        ("Route", "United States"),  # Routt is spelled in one way
        ("Salaheddin", "Iraq"),  # a province and, elsewhere, a town
        ("", "Syria"),
        ("Aa", "Syria"),
        ("\ud800", "nowhere"),
    ],
)
def test_a_name_that_only_looks_alike_is_none(name: str, land: str) -> None:
    assert lookup_spelled(name, land) is None


def test_a_wide_place_says_how_wide_it_is() -> None:
    town, province, land = lookup("Kandahar city")[0], lookup("Kandahar province")[0], lookup("Afghanistan")[0]
    assert town.precision < province.precision < land.precision


@pytest.mark.parametrize("name", ["", "Zzyxqq", "the", "\ud800", "x" * 1_000_000, "\t", "1"])
def test_no_place_is_guessed(name: str) -> None:
    assert lookup(name) == ()


def test_head_words_tell_the_kind_of_place() -> None:
    assert word_kind("Governorate") == "region"
    assert word_kind("airport") == "site"
    assert word_kind("minister") is None


def test_every_place_made_by_hand_is_found_where_it_is_said_to_be() -> None:
    for row in rows("supplement.tsv"):
        places = {(e.latitude, e.longitude) for e in lookup(row["name"])}
        assert (float(row["latitude"]), float(row["longitude"])) in places, row["name"]
        assert not row["country"] or country(row["country"]) == row["country"], row["country"]


@given(st.text(max_size=30))
def test_any_text_may_be_asked_for(name: str) -> None:
    assert isinstance(lookup(name), tuple)
    found = lookup_spelled(name, "Syria")
    assert found is None or found.country == "Syria"


@pytest.mark.parametrize(
    ("name", "town"), [("Qum", "Qom"), ("Rio", "Rio de Janeiro"), ("NYC", "New York"), ("Fez", "Fes")]
)
def test_a_town_may_go_by_three_letters(name: str, town: str) -> None:
    assert lookup(name)[0].name == town


def test_three_letters_of_another_tongue_are_no_name_of_a_big_town() -> None:
    assert "Damascus" not in {entry.name for entry in lookup("Sam")}
    assert lookup("Wei") == ()


def test_a_town_is_meant_before_the_province_of_its_name_though_more_people_live_there() -> None:
    for name in ("Mykolaiv", "Nabatieh", "Hudaydah"):
        assert [entry.kind for entry in lookup(name)][:2] == ["town", "region"] or lookup(name)[0].kind == "town"
    assert lookup("Mykolaiv region")[0].kind == "region"
    assert lookup("Antioquia")[0].kind == "region"
