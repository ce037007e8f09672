"""The everyday words for those who suffer in a war."""

from __future__ import annotations

import pytest

from parley.gazetteer.people import status_of
from parley.gazetteer.tables import rows


@pytest.mark.parametrize(
    ("noun", "status"),
    [
        ("serviceman", "military"),
        ("policeman", "military"),
        ("insurgent", "military"),
        ("child", "civilian"),
        ("aid worker", "civilian"),
        ("foreign aid worker", "civilian"),
        ("airline pilot", "civilian"),
        ("pilot", "military"),
        ("people", None),
        ("man", None),
        ("", None),
    ],
)
def test_victims_are_civilian_military_or_unsaid(noun: str, status: str | None) -> None:
    assert status_of(noun) == status


def test_the_table_holds_no_word_twice_and_no_unknown_status() -> None:
    words = [row["words"] for row in rows("victims.tsv")]
    assert len(words) == len(set(words))
    assert {row["status"] for row in rows("victims.tsv")} == {"civilian", "military"}
