"""Marks hang where the treebanks hang them, and a tree stays a tree.

In: words, tags and heads, as the network might give them. Out: a failure where a mark hangs elsewhere.
"""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.language.punctuation import with_marks_hung
from parley.language.trees import is_tree

WORDS = ("said", "town", "(", ")", '"', "'", ",", ".", "“", "”", "--")


def hung(sentence: str, heads: str) -> list[int]:
    """`sentence` with its marks hung; a word without a letter is a mark."""
    words = sentence.split()
    tags = ["NOUN" if word[0].isalnum() else "PUNCT" for word in words]
    return with_marks_hung(words, tags, [int(head) for head in heads.split()])


@pytest.mark.parametrize(
    ("sentence", "before", "after"),
    [
        # A full stop of the whole sentence, and one that hangs from it already.
        ("Rebels left Orlo .", "2 0 2 3", "2 0 2 3"),
        ("Rebels left Orlo .", "2 0 2 1", "2 0 2 2"),
        # A comma between two clauses belongs to the one that hangs from the other.
        ("They fled , he said .", "2 5 4 5 0 5", "2 5 2 5 0 5"),
        # Both brackets hang from what stands inside.
        ("Orlo ( a port ) fell .", "6 1 4 1 6 0 6", "6 4 4 1 4 0 6"),
        # Both quotes hang from what is said, and the comma before the closing one with them.
        ('" We won , " he said .', "7 3 7 7 7 7 0 7", "3 3 7 3 3 7 0 7"),
        # What hangs from a mark hangs from what that hangs from.
        ("Orlo , Vell fell .", "4 1 2 0 4", "4 3 1 0 4"),
        # A sentence of nothing but marks stays as it is.
        (". . .", "0 1 1", "0 1 1"),
    ],
)
def test_hangs_marks(sentence: str, before: str, after: str) -> None:
    assert hung(sentence, before) == [int(head) for head in after.split()]


@st.composite
def sentences(draw: st.DrawFn) -> tuple[list[str], list[str], list[int]]:
    """Words with tags, and heads that form a tree."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
    tags = [draw(st.sampled_from(("NOUN", "PUNCT"))) for _ in words]
    order = draw(st.permutations(range(1, len(words) + 1)))
    heads = [0] * len(words)
    for place, word in enumerate(order[1:], 1):
        heads[word - 1] = order[draw(st.integers(0, place - 1))]
    return words, tags, heads


@given(sentences())
def test_keeps_a_tree(sentence: tuple[list[str], list[str], list[int]]) -> None:
    words, tags, heads = sentence
    found = with_marks_hung(words, tags, heads)
    assert is_tree(np.array(found))
    moved = [i for i, (before, after) in enumerate(zip(heads, found, strict=True)) if before != after]
    assert all(tags[i] == "PUNCT" or tags[heads[i] - 1] == "PUNCT" for i in moved)


@given(sentences())
def test_hangs_nothing_twice(sentence: tuple[list[str], list[str], list[int]]) -> None:
    words, tags, heads = sentence
    once = with_marks_hung(words, tags, heads)
    assert with_marks_hung(words, tags, once) == once
