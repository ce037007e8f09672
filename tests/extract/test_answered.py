"""Answered: a denial answers its accuser, where its own words name nobody.

In: sentences written for the purpose. Out: the recipients of refusals.
"""

from __future__ import annotations

from tests.extract.test_claims import claims, told


def test_who_denies_answers_the_accuser() -> None:
    assert "reject: Peru > Ecuador" in map(told, claims("Ecuador accused Peru of theft. Peru denied it."))


def test_who_was_not_accused_answers_nobody() -> None:
    assert "reject: Brazil >" in map(told, claims("Ecuador accused Peru of theft. Brazil rejected the plan."))
