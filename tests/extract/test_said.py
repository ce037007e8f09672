"""Said: what is told of a deed named before, by whom it is told.

In: two sentences, the second of which takes up the deed of the first. Out: a claim of its own where somebody is quoted for it
or confirms it, none where the report itself goes on, or where only the dead are told of.
"""

from __future__ import annotations

import pytest

from tests.extract.test_phrasings import claims


@pytest.mark.parametrize(
    ("type_", "many", "text"),
    [
        (
            "armed_clash",
            2,
            "Rebels and soldiers clashed near Halva. Witnesses said the fighting broke out at a bridge.",
        ),
        ("armed_clash", 1, "Rebels and soldiers clashed near Halva. The fighting broke out at a bridge."),
        ("explosion", 2, "A bomb exploded in Halva on Monday. Residents said the blast shook the market."),
        ("explosion", 1, "A bomb exploded in Halva on Monday. Residents said the blast killed two people."),
        ("explosion", 2, "A bomb exploded in Halva on Monday. The police confirmed the blast."),
        ("attack", 1, "Gunmen attacked a school in Halva. Residents said the attack began at noon."),
        ("attack", 1, "Two guards were killed in an attack when gunmen stormed the depot."),
        ("explosion", 1, "A car bombing killed five people in Halva, another attack blamed on the rebels."),
        ("attack", 2, "Fighters of M23 raided Halva on Sunday. Kenyan troops killed six of them in a counter-attack."),
        ("consult", 2, "The envoy met rebel leaders ahead of a visit to Chad."),
    ],
)
def test_a_deed_is_told_anew_by_who_is_quoted_for_it(type_: str, many: int, text: str) -> None:
    assert [claim.type for claim in claims(text)].count(type_) == many


def test_an_abbreviation_that_spells_a_pronoun_is_who_speaks() -> None:
    (count,) = claims("The WHO put the number of dead at 900.")
    assert [party.name for party in count.speakers] == ["World Health Organization"]
