"""Possessives that lost their apostrophe, in the reports whose collectors dropped all marks.

In: reports without an apostrophe, and with one. Out: who "Chads army" is of; and no plural is taken for a possessive.
"""

from __future__ import annotations

import pytest

from parley.extract.parsing.possessives import restored
from parley.extract.parsing.reading import read_words
from parley.ingest.clean import layout
from parley.records import Report, Span
from parley.text.words import words
from tests.extract.spoken import model
from tests.extract.test_phrasings import parties


def cut(text: str) -> list[str]:
    return [word for found in restored(text, [words(text, Span(0, len(text)))]) for _, word in found]


@pytest.mark.parametrize(
    ("lost", "whole"),
    [
        ("Chads army shelled the port.", "Chad's army shelled the port."),
        ("The citys only clinic and the armys depot burned.", "The city's only clinic and the army's depot burned."),
        ("The UNs envoy left after Tuesdays talks.", "The UN's envoy left after Tuesday's talks."),
        ("Abeche fell. Abeches mayor fled.", "Abeche fell. Abeche's mayor fled."),
        (
            "The coalition bombed the port. The coalitions raids go on.",
            "The coalition bombed the port. The coalition's raids go on.",
        ),
        ("Merkels party and Al Qaedas branch agreed.", "Merkel's party and Al Qaeda's branch agreed."),
    ],
)
def test_what_lost_its_apostrophe_is_cut_as_if_it_had_it(lost: str, whole: str) -> None:
    assert cut(lost) == [word for span in words(whole, Span(0, len(whole))) for word in [span.of(whole)]]


@pytest.mark.parametrize(
    "text",
    [
        "Kurds and Islamists fought the Turks near two cities.",
        "A Christian and a Shiite fled. Christians and Shiites were left.",
        "Ten left. Tens of MPs in SUVs and their TVs stayed; Hamas and the Philippines met.",
        "The boys saw trays, days, keys and the Rebels.",
        "Chads army shelled the mayor's house.",
    ],
)
def test_a_plural_and_a_report_with_apostrophes_stay_as_they_are(text: str) -> None:
    assert cut(text) == [span.of(text) for span in words(text, Span(0, len(text)))]


def test_a_cut_word_keeps_its_place_in_the_text() -> None:
    report = Report("Chads army shelled the port.")
    tokens = read_words(report, layout(report), model()).tokens
    assert [t.text for t in tokens[:3]] == ["Chad", "'s", "army"]
    assert [t.span.of(report.text) for t in tokens[:3]] == ["Chad", "s", "army"]


def test_whose_army_it_is_is_read_without_the_apostrophe() -> None:
    assert "shelling Chad>Kenya" in parties("Chads army shelled Kenyas main port on Monday.")
