"""Claim words are read off the network's array word by word, and lie where their words do.

In: arrays and sentences written for these tests. Out: a failure where a word is missing or moved.
"""

from __future__ import annotations

import numpy as np
import pytest

from parley.language.claim_words import ClaimWord, claim_words
from parley.language.model import Model
from parley.language.network import Network, Output
from parley.records import FAMILY

TYPES = ["attack", "shelling"]
TOLD = ["Rebels", "shelled", "three", "villages", "near", "Orlo", ",", "and", "troops", "attacked", "the", "camp", "."]


def likely(words: int, *scores: tuple[int, str, float]) -> list[ClaimWord]:
    """The claim words of so many words, unlikely to tell anything but for the `scores`."""
    array = np.full((words, len(TYPES)), -5.0, np.float32)
    for word, type_, score in scores:
        array[word, TYPES.index(type_)] = score
    return list(claim_words(Output({"w": array}, np.zeros((1, 1, 1), np.float32)), TYPES))


def test_a_word_is_told_where_it_is_more_likely_than_not() -> None:
    assert likely(3, (0, "attack", -0.5), (1, "shelling", 0.5)) == [ClaimWord(1, "shelling", 0.5)]
    assert likely(3) == []


def test_one_word_may_tell_claims_of_several_types() -> None:
    assert [one.type for one in likely(1, (0, "attack", 1.0), (0, "shelling", 2.0))] == ["attack", "shelling"]


def test_the_types_are_those_of_events() -> None:
    families = {FAMILY[type_] for type_ in Network().labels["w"]}
    assert "violence" in families
    assert "figure" not in families


def test_a_word_of_war_tells_a_claim_and_one_of_bread_does_not(model: Model) -> None:
    told, nothing = model.parse([TOLD, ["The", "bakery", "sells", "bread", "."]])
    assert "shelled" in {TOLD[one.word] for one in told.claim_words if one.type == "shelling"}
    assert not nothing.claim_words


@pytest.mark.parametrize("words", [TOLD * 40, ["attacked"] * 1200], ids=["sentences", "words"])
def test_a_long_sentence_has_the_claim_words_of_its_windows(model: Model, words: list[str]) -> None:
    windows = [len(pieces.first) for pieces in model.pieces(words)]
    starts = [sum(windows[:i]) for i in range(len(windows))]
    parts = model.parse([words[start : start + size] for start, size in zip(starts, windows, strict=True)])
    told = [one.moved(start) for start, part in zip(starts, parts, strict=True) for one in part.claim_words]
    assert len(windows) > 1
    assert model.parse([words])[0].claim_words == tuple(told)
