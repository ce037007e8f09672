"""Attributions are read off the network's arrays word by word."""

from __future__ import annotations

import numpy as np

from parley.language.attribution import Attribution, attributions
from parley.language.network import Output

ROLES = ["O", "source", "content"]


def test_each_likely_cue_has_the_roles_of_its_own_row() -> None:
    roles = np.array([[0, 0, 0, 0], [1, 0, 2, 2], [2, 2, 2, 2], [2, 1, 1, 0]], np.int32)
    output = Output({"c": np.array([-3.0, 0.5, -0.1, 4.0], np.float32), "r": roles}, np.zeros((1, 1, 1), np.float32))
    assert list(attributions(output, ROLES)) == [
        Attribution(1, frozenset({0}), frozenset({2, 3})),
        Attribution(3, frozenset({1, 2}), frozenset({0})),
    ]


def test_an_attribution_moves_with_its_words() -> None:
    assert Attribution(1, frozenset({0}), frozenset({2, 3})).moved(10) == Attribution(
        11, frozenset({10}), frozenset({12, 13})
    )
