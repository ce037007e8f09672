"""The phrase book: what its files hold, and what is counted of a sentence."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from eval.measure import Counts
from eval.phrase_book import HERE, NOTHING, count, reached, sentences

from parley.records import FAMILY

PARTS = ("tuned", "fresh")


@pytest.mark.parametrize("part", PARTS)
def test_every_type_has_its_sentences(part: str) -> None:
    types = Counter(row["type"] for row in sentences(HERE / f"{part}.tsv"))
    assert types == dict.fromkeys(FAMILY, 24) | {NOTHING: 80}


def test_no_sentence_is_in_both_parts() -> None:
    tuned, fresh = ({row["sentence"] for row in sentences(HERE / f"{part}.tsv")} for part in PARTS)
    assert len(tuned) == len(fresh) == 776
    assert not tuned & fresh


def test_a_claim_counts_with_its_type_and_its_parties() -> None:
    row = {"type": "shelling", "actors": "Chad", "recipients": "Libya", "sentence": "Chad shelled Libya on Monday."}
    assert count(row) == Counts({"told": 1, "found": 1, "right": 1, "told shelling": 1, "found shelling": 1})
    assert count(row | {"recipients": "Sudan"})["right"] == 0
    assert count(row | {"type": "aid"})["found"] == 0


def test_what_claims_nothing_should_give_nothing() -> None:
    row = {"type": NOTHING, "actors": "", "recipients": ""}
    assert count(row | {"sentence": "The bakery opens at nine."}) == Counts(nothing=1, silent=1)
    assert count(row | {"sentence": "Chad shelled Libya on Monday."})["silent"] == 0


def test_the_types_found_least_often_are_named() -> None:
    counts = Counts(
        {"told": 3, "found": 2, "told aid": 2, "found aid": 1, "told agree": 1, "found agree": 1, "nothing": 1}
    )
    figures = list(reached(counts))
    assert [figure.value for figure in figures] == pytest.approx([2 / 3, 0, 0])
    assert "aid 0.50, agree 1.00" in figures[0].said


def test_a_row_without_all_its_fields_is_refused(tmp_path: Path) -> None:
    (tmp_path / "short.tsv").write_text("type\tactors\trecipients\tsentence\naid\tChad\n", encoding="utf-8")
    with pytest.raises(ValueError, match="shorter"):
        list(sentences(tmp_path / "short.tsv"))
