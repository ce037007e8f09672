"""Names: cases in tests/cases/names, and what must hold for any text."""

from __future__ import annotations

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from tests.extract.spoken import read

CASES = Path(__file__).parents[1] / "cases" / "names"


def cases() -> list[dict[str, Any]]:
    return [case for path in sorted(CASES.glob("*.toml")) for case in tomllib.loads(path.read_text("utf-8"))["case"]]


@pytest.mark.parametrize("case", cases(), ids=lambda case: str(case["name"]))
def test_names_have_their_words_and_kind(case: dict[str, Any]) -> None:
    doc = read(case["text"])
    assert [[name.span.of(doc.text), name.kind] for name in doc.names] == case["names"]


def test_a_name_has_one_kind_all_through_the_report() -> None:
    doc = read("Kamau spoke. President Abel Kamau left for Chad. Observers saw Kamau.")
    assert {name.kind for name in doc.names if name.span.of(doc.text).endswith("Kamau")} == {"person"}


@pytest.mark.parametrize(
    "text", ["", "-", "al-", "The", "A. B. C. D.", "THE ARMY OF THE", "of of of", "\x00 \x00", "…"]
)
def test_nothing_and_nonsense_are_read_without_a_fault(text: str) -> None:
    for name in read(text).names:
        assert name.span.of(text).strip()


def test_names_do_not_overlap_and_come_in_order() -> None:
    doc = read("Kenyan President Abel Kamau of the Upper Valley Front met UN envoy Lea Horn in Addis Ababa, Ethiopia.")
    ends = [(name.first, name.last) for name in doc.names]
    assert all(last <= first for (_, last), (first, _) in pairwise(ends))
