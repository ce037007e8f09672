"""Answered: a denial answers its accuser, and a nameless crowd is of the country that it fills the streets of.

In: sentences written for the purpose. Out: the recipients of refusals and the actors of protests.
"""

from __future__ import annotations

from tests.extract.test_claims import claims, told


def test_who_denies_answers_the_accuser() -> None:
    assert "reject: Peru > Ecuador" in map(told, claims("Ecuador accused Peru of theft. Peru denied it."))


def test_who_was_not_accused_answers_nobody() -> None:
    assert "reject: Brazil >" in map(told, claims("Ecuador accused Peru of theft. Brazil rejected the plan."))


def test_a_nameless_crowd_is_of_the_country() -> None:
    assert [told(c) for c in claims("There were protests in Lima on Friday.")] == ["protest: Peru >"]


def test_a_crowd_with_a_name_keeps_it() -> None:
    assert [told(c) for c in claims("Bolivian miners protested in Lima on Friday.")] == ["protest: Bolivia >"]
