"""Letter shapes: how a word is written, which an encoder without upper case cannot see.

In: a word. Out: one of five numbers that the network has vectors for.
"""

from __future__ import annotations

from functools import lru_cache

SHAPES = 5
"""How many ways of writing a word the network tells apart."""


@lru_cache(maxsize=50_000)
def letter_shape(word: str) -> int:
    """How `word` is written: 0 lower case or no letters, 1 Capitalised, 2 CAPITALS, 3 mIxed, 4 with a digit."""
    if any(map(str.isdigit, word)):
        return 4
    if word.islower() or not any(map(str.isalpha, word)):
        return 0
    if word.isupper() and len(word) > 1:
        return 2
    return 1 if word[0].isupper() and (len(word) == 1 or word[1:].islower()) else 3
