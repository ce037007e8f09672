"""Lemmas, case by case.

In: a word, its part of speech, the network's rule. Out: a failure where the lemma is another.
"""

from __future__ import annotations

import pytest

from parley.language.lemmas import as_noun, by_rule, lemma

CASES = [
    ("servicemen", "NOUN", "L2+", "serviceman"),
    ("clashes", "NOUN", "L1+", "clash"),
    ("fought", "VERB", "L3+", "fight"),
    ("scheduled", "VERB", "L2+", "schedule"),
    ("broke", "VERB", "?", "break"),
    ("would", "AUX", "L0+", "would"),
    ("n't", "PART", "?", "not"),
    ("deadliest", "ADJ", "L0+", "deadly"),
    ("other", "ADJ", "L0+", "other"),
    ("Orlo", "PROPN", "L1+", "Orlo"),
    ("its", "PRON", "L0+", "its"),
]


@pytest.mark.parametrize(("word", "tag", "rule", "expected"), CASES, ids=lambda value: str(value))
def test_lemma(word: str, tag: str, rule: str, expected: str) -> None:
    assert lemma(word, tag, rule) == expected


@pytest.mark.parametrize(
    ("word", "rule", "expected"),
    [("Parties", "L3+y", "party"), ("Orlos", "U1+", "Orlo"), ("were", "=be", "be"), ("X", "?", "x"), ("a", "L5+", "a")],
)
def test_rule(word: str, rule: str, expected: str) -> None:
    assert by_rule(word, rule) == expected


@pytest.mark.parametrize(("word", "expected"), [("rebels", "rebel"), ("militiamen", "militiaman"), ("army", "army")])
def test_a_word_as_a_common_noun(word: str, expected: str) -> None:
    assert as_noun(word) == expected
