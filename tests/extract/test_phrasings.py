"""Phrasings: what happens in a war, said in as many ways as reports say it.

In: `tests/cases/<extractor>/phrasings.tsv`, a line a sentence: what must be read of it, then the sentence. What must be
read is the claims' types, figures as "killed=5" (or "killed=?" where no number is said), "-" for nothing. Out: exactly
these claims are read, no more and no fewer. A line that opens with "?" is known not to be read so far: once it is, the
test says so, and the mark goes.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from parley.extract.pipeline import read_claims
from parley.ingest.clean import layout
from parley.records import Claim, Report
from tests.extract.spoken import model

CASES = Path(__file__).parents[1] / "cases"
LINES = [
    pytest.param(*line.removeprefix("?").split("\t"), marks=[pytest.mark.xfail(strict=True)] if line[0] == "?" else [])
    for book in sorted(CASES.glob("*/phrasings.tsv"))
    for line in book.read_text(encoding="utf-8").splitlines()
    if line and not line.startswith("#")
]


def read(sentence: str) -> list[str]:
    report = Report(text=sentence)
    return sorted({told(claim) for claim in read_claims(report, layout(report), model()).claims})


def told(claim: Claim) -> str:
    if not claim.figure:
        return claim.type
    return f"{claim.figure.measure}={'?' if claim.figure.count is None else claim.figure.count}"


@pytest.mark.parametrize(("claims", "sentence"), LINES)
def test_a_sentence_says_what_it_says_in_whatever_words(claims: str, sentence: str) -> None:
    assert read(sentence) == sorted(claims.replace("-", "").split())
