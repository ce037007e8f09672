"""From a report to its words.

In: reports written for these tests. Out: a failure where a word is lost, moved, or read from a zone that is not news.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from parley.extract.doc import Doc
from parley.extract.parsing.reading import LONGEST, read_words
from parley.language.model import Model
from parley.records import Layout, Report, Span, Zone

TEXT = "Truce holds in Orlo\n\nRead: more here\n\nThe army said two towns fell. It denied losses."
LAYOUT = Layout((Zone(Span(0, 19), "headline"), Zone(Span(21, 36), "teaser"), Zone(Span(38, len(TEXT)), "body")))
MODEL = Model.load(threads=1)


@pytest.fixture(scope="module")
def doc() -> Doc:
    return read_words(Report(TEXT), LAYOUT, MODEL)


def test_reads_headline_and_body_and_no_teaser(doc: Doc) -> None:
    assert [s.span.of(TEXT) for s in doc.sentences] == [
        "Truce holds in Orlo",
        "The army said two towns fell.",
        "It denied losses.",
    ]


def test_tokens_are_numbered_through_the_report(doc: Doc) -> None:
    assert [t.index for t in doc.tokens] == list(range(len(doc.tokens)))
    assert [(s.first, s.last) for s in doc.sentences] == [(0, 4), (4, 11), (11, 15)]
    assert [t.text for t in doc.tokens[4:8]] == ["The", "army", "said", "two"]


def test_each_token_is_its_words_and_hangs_within_its_sentence(doc: Doc) -> None:
    for token in doc.tokens:
        sentence = doc.sentences[token.sentence]
        assert token.span.of(TEXT) == token.text
        assert sentence.first <= token.index < sentence.last
        assert sentence.first <= token.head < sentence.last


def test_each_sentence_has_one_root(doc: Doc) -> None:
    assert [token.text for token in doc.tokens if token.is_root] == ["holds", "said", "denied"]


def test_a_token_knows_its_zone(doc: Doc) -> None:
    assert [doc.zone_kind(i) for i in (0, 3, 4, 14)] == ["headline", "headline", "body", "body"]


@pytest.mark.parametrize("text", ["", "\n\n \t", "\x00\x00", "\u200b\ufeff"], ids=ascii)
def test_a_report_without_words_has_no_sentences(text: str) -> None:
    doc = read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)
    assert (doc.sentences, doc.tokens) == ((), ())


def test_a_sentence_without_end_is_read_in_stretches_that_lose_no_word() -> None:
    text = "shells fell and " * 200 + "stopped."
    doc = read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)
    assert [sentence.last - sentence.first for sentence in doc.sentences] == [LONGEST, LONGEST, LONGEST, 2]
    assert len({sentence.paragraph for sentence in doc.sentences}) == 1
    assert " ".join(token.text for token in doc.tokens) == text.replace("stopped.", "stopped .")


def test_sentences_that_nothing_tells_apart_but_their_words_are_read_one_by_one() -> None:
    text = "Contact me by mail Thank you for your help"
    doc = read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)
    assert [sentence.span.of(text) for sentence in doc.sentences] == ["Contact me by mail", "Thank you for your help"]
    assert [token.text for token in doc.tokens if token.is_root] == ["Contact", "Thank"]


@settings(max_examples=30, deadline=None)
@given(st.text(st.characters(exclude_categories=()), max_size=120))
def test_any_text_is_read_without_losing_an_offset(text: str) -> None:
    doc = read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)
    assert all(token.span.of(text) == token.text for token in doc.tokens)
    assert all(doc.sentences[t.sentence].span.covers(t.span) for t in doc.tokens)


@pytest.mark.parametrize("name", ["IS", "WHO"])
def test_an_abbreviation_is_no_small_word(name: str) -> None:
    doc = _read(f"{name} said in a statement that forty people had died.")
    assert (doc.tokens[0].text, doc.tokens[0].lemma, doc.tokens[0].tag) == (name, name, "PROPN")
    assert doc.tokens[0].relation == "nsubj"


def test_where_all_is_in_capitals_a_small_word_is_one() -> None:
    assert [t.tag for t in _read("THE TRUCE IS OVER.").tokens][2] == "AUX"


def _read(text: str) -> Doc:
    return read_words(Report(text), Layout((Zone(Span(0, len(text)), "body"),)), MODEL)
