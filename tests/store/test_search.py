"""Words are found whatever their accents and case, and no query is a syntax error."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.records import Layout, Report
from parley.store.library import Library
from parley.store.search import folded, terms

TEXTS = {
    "town": "Fighting near Xankəndi and Ağdərə went on.",
    "zone": "The Nagorno-Karabakh talks were called off; İstanbul was named.",
    "truce": "A truce of Łódź was signed. The truce holds.",
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("search") / "a.parley") as library:
        for name, text in TEXTS.items():
            library.add_report(Report(text, name=name), Layout(()))
        library.index()
        yield library


@pytest.mark.parametrize(
    ("query", "name", "words"),
    [
        ("xankendi", "town", "Xankəndi"),
        ("XANKƏNDI", "town", "Xankəndi"),
        ("agdere", "town", "Ağdərə"),
        ("nagorno-karabakh", "zone", "Nagorno-Karabakh"),
        ("istanbul talks", "zone", "İstanbul"),
        ('"truce holds"', "truce", "truce holds"),
        ("lodz", "truce", "Łódź"),
    ],
)
def test_finds_words(library: Library, query: str, name: str, words: str) -> None:
    (hit,) = library.search(query)
    report = library.report(hit.report)
    assert report.name == name
    assert hit.span and hit.span.of(report.text) == words


@pytest.mark.parametrize("query", ["", "   ", "-", '"', "peace", '"holds truce"', "truce talks"])
def test_finds_nothing(library: Library, query: str) -> None:
    assert library.search(query) == []


@given(st.text(max_size=30))
def test_no_query_is_an_error(library: Library, query: str) -> None:
    library.search(query)


@given(st.text(st.characters()))
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(folded(text)) == len(text)


def test_terms_are_words_and_phrases() -> None:
    assert terms('Ceasefire "in force" - OR NOT') == ["ceasefire", "in force", "or", "not"]


def test_indexes_each_report_once(library: Library) -> None:
    library.index()
    assert len(library.search("truce")) == 1
