"""The everyday words for those who act and those who suffer."""

from __future__ import annotations

import pytest

from parley.gazetteer.offices import office, status_of
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


def test_the_tables_hold_no_word_twice_and_no_unknown_status() -> None:
    for table, statuses in (
        ("offices.tsv", {"civilian", "military", "government", ""}),
        ("victims.tsv", {"civilian", "military"}),
    ):
        words = [row["words"] for row in rows(table)]
        assert len(words) == len(set(words))
        assert {row["status"] for row in rows(table)} <= statuses
