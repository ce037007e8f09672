"""Annotated reports as sentences to learn claim words from.

In: a report made up for these tests, with a claim. Out: a failure where another word is said to tell it, or a name is kept or
exchanged that must not be.
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

import pytest
from training.claim_texts import ClaimText, Exchange, claim_texts

from parley.language.model import Model

TEXT = "Troops shelled Orlo on Monday. The mayor of Orlo thanked Kenya."
CLAIM = {
    "report": "one", "id": "one-1", "quote": "Troops shelled Orlo", "start": 0, "end": 19, "type": "shelling", "modality": "actual",
    "stance": "asserts", "speakers": [], "actors": [], "recipients": [], "mediators": [], "place": "Orlo", "when": None,
    "figure": None, "about": None,
}  # fmt: skip


@pytest.fixture
def texts(tmp_path: Path) -> list[ClaimText]:
    (tmp_path / "reports.jsonl").write_text(
        json.dumps({"report": "one", "published": "2031-05-06", "text": TEXT}), encoding="utf-8"
    )
    (tmp_path / "claims.jsonl").write_text(json.dumps(CLAIM), encoding="utf-8")
    return claim_texts([tmp_path], Model.load(threads=1))


def test_the_word_that_tells_a_claim_is_known_with_its_evidence(texts: list[ClaimText]) -> None:
    (text,) = texts
    first, second = text.examples(lambda token: token.text)
    assert [first.words[claim.word] for claim in first.claims or ()] == ["shelled"]
    assert [[first.words[i] for i in claim.evidence] for claim in first.claims or ()] == [["Troops", "shelled", "Orlo"]]
    assert second.claims == ()


def test_countries_come_as_their_stand_ins_and_names_as_others(texts: list[ClaimText]) -> None:
    drawn = Exchange(texts, Random(1))
    seen = [[example.words for example in texts[0].examples(drawn)] for _ in range(20)]
    assert {thanks[-2] for _, thanks in seen} == {"Germany"}
    assert len({told[2] for told, _ in seen}) > 1
    assert {told[:2] for told, _ in seen} == {("Troops", "shelled")}
