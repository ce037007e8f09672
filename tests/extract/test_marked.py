"""Sayings that the language model marks are taken where no rule has found one on the same cue."""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.speakers.marked import marked_sayings
from parley.extract.speakers.saying import Saying
from parley.language.attribution import Attribution
from tests.extract.spoken import read

TEXT = "The old mayor wonders whether the bridge will hold."
TOLD = Attribution(3, frozenset({0, 1, 2}), frozenset({4, 5, 6, 7, 8}))


def told(*attributions: Attribution) -> Doc:
    doc = read(TEXT)
    (sentence,) = doc.sentences
    return replace(doc, sentences=(replace(sentence, told=attributions),))


def test_the_speaker_is_the_head_of_what_the_model_marks() -> None:
    assert list(marked_sayings(told(TOLD), [])) == [Saying(3, (2,), 3, 4, TOLD.content)]


def test_a_rule_goes_before_the_model_on_the_same_cue() -> None:
    assert not list(marked_sayings(told(TOLD), [Saying(3, (), 3, 4, frozenset({8}))]))
    assert list(marked_sayings(told(TOLD), [Saying(3, (), 3, 4, frozenset())]))


def test_what_nobody_says_or_says_nothing_is_no_saying() -> None:
    assert not list(marked_sayings(told(replace(TOLD, source=frozenset())), []))
    assert not list(marked_sayings(told(replace(TOLD, content=frozenset())), []))
