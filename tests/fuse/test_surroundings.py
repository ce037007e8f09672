"""Places that no gazetteer knows, put where their report's words put them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parley.fuse.accounts.surroundings import surrounded
from parley.fuse.accounts.whereabouts import placed
from parley.gazetteer.places import lookup
from parley.records import Place, Span
from tests.fuse.build import OLM, Outlet, Telling, on, picture

LANDS = frozenset({"Syria"})


def put(name: str, text: str, country: str | None = "Syria") -> Place | None:
    start = text.index(name)
    return surrounded(Place(name, Span(start, start + len(name)), country=country), text, LANDS)


@pytest.mark.parametrize(
    ("name", "text", "around", "width"),
    [
        ("Rashan area", "Shells hit the Rashan area, on the outskirts of Damascus.", "Damascus", 15),
        ("Zal", "Rockets fell on the Zal and Nor neighborhoods in Aleppo city.", "Aleppo city", 15),
        ("Nor", "A bomb went off in Aleppo's rebel-held district of Nor.", "Aleppo city", 15),
        ("Nor district", "Snipers shot at people in Aleppos Nor district.", "Aleppo city", 15),
        (
            "Zal",
            "Jets struck Zal. The village lies low. Zal is about 12 kilometres west of the city of Hama.",
            "Hama city",
            27,
        ),
        ("Zal", "Three died in Zal, a village in Idlib that had been spared.", "Idlib province", None),
        ("Zal", "Three died in the village of Zal in rural Idlib.", "Idlib province", None),
        ("Zal quarter", "Three died in the Zal quarter of Idlib.", "Idlib city", 15),
        ("Zal", "Three died in Zal, in the Deir Ezzur province.", "Deir ez-Zor province", None),
    ],
)
def test_words_put_a_place_in_a_town_or_province(name: str, text: str, around: str, width: float | None) -> None:
    found, known = put(name, text), lookup(around)[0]
    assert found and (found.latitude, found.longitude) == (known.latitude, known.longitude)
    assert found.precision == (width or known.precision) and found.entry is None and found.name == name


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Zal", "Fighting raged in Zal, north of Aleppo."),  # how far, nobody says
        ("Zal", "Fighting raged in Zal, 420 km east of Damascus."),  # too far to tell anything
        ("Zal", "Rebels left Zal. In Aleppo, two died."),  # another sentence
        ("Zal", "Fighting raged in Zal, near Tripoli."),  # no town of Syria's
        ("Zal", "Zal said on Friday in Damascus that it was over."),
        ("Zal", "The road from Damascus to Zal is cut."),
    ],
)
def test_words_that_do_not_tell_put_it_nowhere(name: str, text: str) -> None:
    assert put(name, text) is None


def test_without_a_country_it_is_in_one_that_the_report_speaks_of() -> None:
    found = put("Zal", "Three died in the Zal neighbourhood of Damascus.", None)
    assert found and found.country == "Syria"


@pytest.mark.parametrize(
    ("words", "incidents"),
    [
        ("Jets struck a village 50km northeast of Olm", 2),
        ("Jets struck a village 50 miles from the city of Olm", 2),
        ("Jets struck a village 4 kilometres north of Olm", 1),
        ("Jets struck Olm", 1),
    ],
)
def test_what_is_hit_far_from_a_town_did_not_hit_the_town(words: str, incidents: int) -> None:
    def struck(name: str, told: str) -> Telling:
        place = replace(OLM, span=Span(told.index("Olm"), len(told)))
        return Outlet(name).tells("air_strike", told, actors="Westmark", place=place, when=on(10))

    made = picture(struck("Courier", "Jets struck Olm in the night, Olm"), struck("Herald", words))
    assert len(made.incidents) == incidents


def test_a_capital_that_stands_for_those_who_did_it_is_not_where_it_fell() -> None:
    paris = Place("Paris", country="France", latitude=48.9, longitude=2.4, precision=5)
    raids = {"actors": "France", "place": paris, "when": on(8)}
    abroad, alone = Outlet("Courier", 8), Outlet("Herald", 8)
    abroad.tells("shelling", "Olm was shelled", place=OLM, when=on(8))
    told = [
        abroad.tells("shelling", "shells fell on Olm", place=OLM, when=on(8)),
        abroad.tells("air_strike", "backed by Paris, which stepped up its strikes", **raids),
        alone.tells("air_strike", "Paris was bombed by its own jets", **raids),
    ]
    where = {i.claims[0]: i.place and i.place.name for i in picture(*told).incidents}
    assert [where[one.id] for one in told] == ["Olm", None, "Paris"]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("rebels positioned in Olm fired shells on the port", None),
        ("rebels who are based in the old town of Olm fired shells on the port", None),
        ("rebels fired shells on men positioned in Olm", "Olm"),
        ("rebels fired shells on Olm", "Olm"),
    ],
)
def test_shells_do_not_fall_where_those_stand_who_fired_them(words: str, expected: str | None) -> None:
    at = words.index("Olm")
    told = Outlet("Courier", 8).tells("shelling", words, actors="rebels", place=replace(OLM, span=Span(at, at + 3)))
    actor = replace(told.claim.actors[0], span=Span(0, 6))
    (one,) = picture(replace(told, claim=replace(told.claim, actors=(actor,)))).incidents
    assert (one.place and one.place.name) == expected


@pytest.mark.parametrize(
    ("text", "is_there"),
    [
        ("The toll is 12, a doctor at Olm Hospital said.", False),
        ("The toll is 12, officials from the Olm General Hospital said.", False),
        ("Shells hit Olm Hospital, a doctor said.", True),
        ("Shells hit homes, officials in Olm said.", True),
    ],
)
def test_where_a_doctor_works_who_counts_is_not_where_people_died(text: str, *, is_there: bool) -> None:
    name = "Olm General Hospital" if "General" in text else "Olm Hospital" if "Hospital" in text else "Olm"
    at = Span(text.index(name), text.index(name) + len(name))
    told = Outlet("Courier").tells("attack", text)
    (claim,) = placed([replace(told.claim, place=Place(name, at, country="Chad"))], text)
    assert (claim.place is not None) is is_there
