"""Doubled: what a sentence tells by two words is told once."""

from __future__ import annotations

import pytest

from tests.extract.test_phrasings import claims


@pytest.mark.parametrize(
    ("type_", "sentence"),
    [
        ("property", "Houses and shops near Tarvo were damaged or destroyed."),
        ("explosion", "Militants detonated the bombs, which exploded near a bank in Tarvo."),
        ("armed_clash", "Rebels fought with troops near Tarvo on Friday, a battle that lasted for hours."),
        ("protest", "Hundreds of demonstrators chanted slogans, burned tires and blocked a road in Tarvo."),
    ],
)
def test_one_deed_of_a_sentence_is_one_claim(type_: str, sentence: str) -> None:
    assert [claim.type for claim in claims(sentence)].count(type_) == 1


def test_deeds_at_two_places_are_two() -> None:
    told = claims("A bomb exploded in Lima and a car bomb exploded in Cusco.")
    assert [claim.type for claim in told] == ["explosion", "explosion"]
