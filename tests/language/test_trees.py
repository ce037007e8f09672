"""The best tree is a tree, and the best one.

In: scores. Out: a failure where heads do not form one tree, or a better tree exists.
"""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from parley.language.trees import Scores, best_tree, is_tree

NO_HEAD_OF_ITS_OWN = np.float32(-1e4)


def scores(words: int) -> st.SearchStrategy[Scores]:
    values = st.integers(-50, 50).map(float)
    return arrays(np.float32, (words, words + 1), elements=values).map(without_loops)


def without_loops(listed: Scores) -> Scores:
    for i in range(len(listed)):
        listed[i, i + 1] = NO_HEAD_OF_ITS_OWN
    return listed


@pytest.mark.parametrize(
    ("heads", "expected"),
    [([0], True), ([0, 1], True), ([2, 0, 2], True), ([0, 0], False), ([2, 1], False), ([0, 3, 2], False)],
)
def test_knows_a_tree(heads: list[int], expected: bool) -> None:
    assert is_tree(np.array(heads)) is expected


@given(st.integers(1, 4).flatmap(scores))
def test_finds_the_best_of_all_trees(listed: Scores) -> None:
    words = len(listed)
    trees = [h for h in itertools.product(range(words + 1), repeat=words) if is_tree(np.array(h))]
    best = max(sum(listed[i, head] for i, head in enumerate(heads)) for heads in trees)
    found = best_tree(listed)
    assert is_tree(found)
    assert sum(listed[i, head] for i, head in enumerate(found)) == best


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a busy machine draws tables slowly
@given(st.integers(5, 30).flatmap(scores))
def test_always_finds_a_tree(listed: Scores) -> None:
    assert is_tree(best_tree(listed))
