"""Carried: whose doing it is what a report tells after a deed, or beside one.

In: sentences written for the purpose. Out: who did what the last claim of a kind tells of.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from parley.records import Claim
from tests.extract.test_claims import claims

ATTACKED = "Chadian troops attacked Kenyan positions on Friday. "


def doers(told: Sequence[Claim], kind: str) -> list[str]:
    """Who did what the last of `told` of type `kind` tells."""
    return [party.body for party in [claim for claim in told if claim.type == kind][-1].actors]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("casualties", ATTACKED + "Seven people were killed.", ["Chad"]),
        ("casualties", ATTACKED + "More than 70,000 people have been killed in the war.", []),
        ("casualties", ATTACKED + "Seven soldiers were killed on Monday.", []),
        ("displacement", ATTACKED + "Some 4,000 people have fled.", []),
        ("property", "Gunmen attacked a market in Nairobi. Several houses were damaged.", ["Gunmen"]),
        ("explosion", ATTACKED + "A bomb exploded near a market in Nairobi.", []),
        ("attack", "Gunmen attacked a market in Nairobi. A judge was shot dead in Mombasa.", []),
        ("attack", ATTACKED + "In a separate attack, a Kenyan judge was shot dead.", []),
    ],
)
def test_the_next_sentence_is_of_the_same_doer_where_reports_mean_him(
    kind: str, text: str, expected: list[str]
) -> None:
    assert [name.lower() for name in doers(claims(text), kind)] == [name.lower() for name in expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Five rebels were killed when Chadian troops captured the town of Bol.", ["Chad"]),
        ("A Chadian plane crashed near Bol, killing 12 people.", []),
        ("A storm hit the coast of Chad and killed 12 people.", []),
    ],
)
def test_the_dead_are_the_work_of_who_took_the_place_and_not_of_a_mishap(text: str, expected: list[str]) -> None:
    assert doers(claims(text), "casualties") == expected


def test_where_shots_are_fired_nobody_dies_by_a_mishap() -> None:
    counts = [c.figure for c in claims("Two protesters died in Chad when police opened fire on a rally.") if c.figure]
    assert [figure.cause for figure in counts] == ["conflict"]
