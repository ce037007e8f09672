"""Killers: whoever attacks may fall in it, and then the other side killed them.

In: sentences written for the purpose. Out: who did the killing that a count tells of.
"""

from __future__ import annotations

import pytest

from tests.extract.test_claims import claims


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels attacked a Chadian army post. Seven soldiers were killed.", ["rebels"]),
        ("Rebels attacked a Chadian army post. Seven rebels were killed.", ["Chad"]),
        ("Kenyan troops attacked Chadian positions. Five Kenyan soldiers were killed.", ["Chad"]),
        ("Gunmen attacked a market. Three gunmen were killed.", []),
        ("Chadian troops shelled the town. Ten Chadian civilians were killed.", ["Chad"]),
    ],
)
def test_the_dead_are_not_the_work_of_their_own_side(text: str, expected: list[str]) -> None:
    counts = [claim for claim in claims(text) if claim.figure]
    assert [party.body for claim in counts for party in claim.actors] == expected
