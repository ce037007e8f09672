"""Datelines are known by their form, whatever town and agency stand in them.

In: the first words of made-up reports. Out: a failure where a dateline is taken for text, or text for a dateline.
"""

from __future__ import annotations

import pytest

from parley.ingest.dateline import dateline_end

DATELINES = (
    "TIWA, Democratic Republic of Omba, Jan 27 (AFP) -",
    "TIWA, Democratic Republic of the Omba (AP) —",
    "Tiwa (DRO), 27 January 2025 -",
    "SAN TIWA, El Omba (AP) _",
    "Tiwa, Omba | AFP |",
    "TIW, Omba -",
    "Suva -",
    "San Cristóbal de las Casas —",
)


@pytest.mark.parametrize("dateline", DATELINES)
def test_a_dateline_ends_before_the_first_sentence(dateline: str) -> None:
    assert dateline_end(f"{dateline} Two villages were shelled.", 0) == len(dateline)


@pytest.mark.parametrize(
    "text",
    [
        "Tiwa and Omba agreed to a truce.",
        "The Democratic Republic of Omba has left the talks.",
        "Tiwa - Omba trains are late.",
        "Chad - Sudan talks fail.",
    ],
)
def test_a_sentence_is_no_dateline(text: str) -> None:
    assert dateline_end(text, 0) is None
