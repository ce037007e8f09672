"""Answered: a denial answers its accuser, where its own words name nobody.

In: sentences written for the purpose. Out: the recipients of refusals.
"""

from __future__ import annotations

from tests.extract.test_claims import claims, told


def test_who_denies_answers_the_accuser() -> None:
    assert "reject: Peru > Ecuador" in map(told, claims("Ecuador accused Peru of theft. Peru denied it."))


def test_who_was_not_accused_answers_nobody() -> None:
    assert "reject: Brazil >" in map(told, claims("Ecuador accused Peru of theft. Brazil rejected the plan."))


def test_who_says_something_and_rejects_a_claim_with_it_denies_that() -> None:
    text = "Nine men were killed in the raid, Chad's army said on Friday, rejecting a claim by the rebels that 40 had died."
    (denied,) = [claim for claim in claims(text) if claim.stance == "denies"]
    assert [speaker.body for speaker in denied.speakers] == ["Chad"]
