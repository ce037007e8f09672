"""Whether two accounts may mean one side."""

from __future__ import annotations

import pytest

from parley.fuse.actors.sides import opposed


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ({"france"}, {"spain"}, True),
        ({"france"}, {"france", "spain"}, False),
        ({"terrorists"}, {"northern front"}, False),
        ({"terrorists"}, {"armed terrorist groups"}, False),
        ({"rebels"}, {"france"}, True),
        (set(), {"france"}, False),
    ],
)
def test_sides_are_opposed(one: set[str], other: set[str], expected: bool) -> None:
    assert opposed(frozenset(one), frozenset(other)) is expected
