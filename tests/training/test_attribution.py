"""Attributions are set on the words that they were annotated on, in a treebank and a text made up for these tests."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from training.attribution import marked, word_spans
from training.examples import Example

from parley.language.attribution import Attribution

TEXT = "Hi there. According to Ada, the Orlos can't swim, Bo said."
SENTENCE = Example(
    words=("According", "to", "Ada", ",", "the", "Orlos", "ca", "n't", "swim", ",", "Bo", "said", "."),
    text=TEXT[10:],
    heads=(3, 1, 9, 3, 6, 9, 9, 9, 12, 12, 12, 0, 12),
)


def offsets(*parts: str) -> list[list[int]]:
    return [[TEXT.index(part), TEXT.index(part) + len(part)] for part in parts]


@pytest.fixture
def annotated(tmp_path: Path) -> Path:
    attributions = [
        {"source": offsets("Bo"), "cue": offsets("said"), "content": offsets("According to Ada, the Orlos can't swim")},
        {"source": offsets("Ada"), "cue": offsets("According to"), "content": offsets("the Orlos can't swim")},
        {"source": offsets("Ada"), "cue": [], "content": offsets("Hi there.")},
    ]
    record = {"text": TEXT, "sentences": [[0, 9], [10, len(TEXT)]], "attributions": attributions}
    path = tmp_path / "made-up.jsonl"
    path.write_text(json.dumps(record), encoding="utf-8")
    return path


def test_attributions_stand_on_words_and_may_lie_in_one_another(annotated: Path) -> None:
    (sentence,) = marked([SENTENCE], annotated)
    assert sentence.speech == (
        Attribution(11, frozenset({10}), frozenset(range(9))),
        Attribution(0, frozenset({2}), frozenset(range(4, 9))),
    )


def test_a_sentence_without_a_cue_says_that_it_has_none_and_an_unknown_one_says_nothing(annotated: Path) -> None:
    known, unknown = marked([Example(("Hi", "there", "."), "Hi there."), Example(("No",), "No")], annotated)
    assert known.speech == ()
    assert unknown.speech is None


def test_words_are_placed_one_after_the_other() -> None:
    spans = word_spans(Example(("a", "b", "a"), "a ba"))
    assert [(span.start, span.end) for span in spans] == [(0, 1), (2, 3), (3, 4)]
    with pytest.raises(ValueError, match="'c' is not in"):
        word_spans(Example(("a", "c"), "a b"))
