"""How words fall into pieces.

In: words, a vocabulary small enough to see through. Out: a failure where the pieces are not the longest that fit.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.language.wordpiece import LONGEST_WORD, PIECES_OF_A_WORD, WordPiece

VOCABULARY = [
    "[PAD]",
    "[UNK]",
    "[CLS]",
    "[SEP]",
    "cease",
    "##fire",
    "##fires",
    "##s",
    "-",
    "'",
    "e",
    "##te",
    "停",
    "火",
    "u",
]
CASES = {
    "ceasefires": ["cease", "##fires"],
    "CEASEFIRE": ["cease", "##fire"],
    "cease-cease": ["cease", "-", "cease"],
    "’": ["'"],
    "été": ["e", "##te"],
    "e\u0301te": ["e", "##te"],
    "停火": ["停", "火"],
    "cease\x00fire": ["cease", "##fire"],
    "ceasex": ["[UNK]"],
    "": ["[UNK]"],
    "\x00": ["[UNK]"],
    "\ud800": ["[UNK]"],
    "x" * (LONGEST_WORD + 1): ["[UNK]"],
    "-" * 40: ["-"] * PIECES_OF_A_WORD,
}


@pytest.mark.parametrize(("word", "pieces"), CASES.items(), ids=ascii)
def test_falls_into_the_longest_pieces(word: str, pieces: list[str]) -> None:
    assert [VOCABULARY[number] for number in WordPiece(VOCABULARY).pieces(word)] == pieces


@given(st.text(st.characters(exclude_categories=())))
def test_every_word_has_pieces_and_not_too_many(word: str) -> None:
    assert 1 <= len(WordPiece(VOCABULARY).pieces(word)) <= PIECES_OF_A_WORD
