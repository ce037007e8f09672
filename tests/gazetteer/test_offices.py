"""The everyday words for those who act in a war."""

from __future__ import annotations

import pytest

from parley.gazetteer.offices import office
from parley.gazetteer.tables import rows


@pytest.mark.parametrize(
    ("words", "kind", "status"),
    [
        ("the Defence Ministry", "ministry", "military"),
        ("Ministry of Defense", "ministry", "military"),
        ("foreign minister", "minister", "government"),
        ("police", "police", "military"),
        ("insurgents", "armed group", "military"),
        ("spokeswoman", "spokesman", None),
        ("residents", "person", "civilian"),
        ("Secretary-General", "official", "government"),
    ],
)
def test_an_office_has_a_kind_and_a_status(words: str, kind: str, status: str | None) -> None:
    found = office(words)
    assert found is not None
    assert (found.kind, found.status) == (kind, status)


@pytest.mark.parametrize("words", ["table", "", "minister of silly walks"])
def test_other_words_are_no_office(words: str) -> None:
    assert office(words) is None


def test_the_table_holds_no_words_twice_and_no_unknown_status() -> None:
    words = [row["words"] for row in rows("offices.tsv")]
    assert len(words) == len(set(words))
    assert {row["status"] for row in rows("offices.tsv")} <= {"civilian", "military", "government", ""}
