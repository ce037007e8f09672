"""Phrasings: what happens in a war, said in as many ways as reports say it.

In: `tests/cases/<extractor>/phrasings.tsv`, a line a sentence: what must be read of it, then the sentence. What must be
read is the claims' types, figures as "killed=5" (or "killed=?" where no number is said), "-" for nothing. And `who.tsv`
beside it: a claim with who does it and to whom ("attack Chad>Kenya,Peru"), then the words that say so. Out: of the former
exactly these claims are read, no more and no fewer; of the latter this one is among them. A line that opens with "?" is
known not to be read so far: once it is, the test says so, and the mark goes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from parley.extract.pipeline import read_claims
from parley.ingest.clean import layout
from parley.records import Claim, Party, Report
from tests.extract.spoken import model

CASES = Path(__file__).parents[1] / "cases"


def lines(name: str) -> list[ParameterSet]:
    """The lines of all books `name`, those with a "?" as failing."""
    books = (book.read_text(encoding="utf-8") for book in sorted(CASES.glob(f"*/{name}.tsv")))
    told = [line for book in books for line in book.splitlines() if line and not line.startswith("#")]
    failing = [pytest.mark.xfail(strict=True)]
    return [pytest.param(*t.removeprefix("?").split("\t"), marks=failing if t[0] == "?" else []) for t in told]


@cache
def claims(text: str) -> tuple[Claim, ...]:
    report = Report(text=text)
    return read_claims(report, layout(report), model()).claims


def told(claim: Claim) -> str:
    if not claim.figure:
        return claim.type
    return f"{claim.figure.measure}={'?' if claim.figure.count is None else claim.figure.count}"


def parties(text: str) -> set[str]:
    return {f"{claim.type} {bodies(claim.actors)}>{bodies(claim.recipients)}" for claim in claims(text)}


def bodies(listed: Iterable[Party]) -> str:
    return ",".join(sorted({party.body for party in listed}))


@pytest.mark.parametrize(("expected", "sentence"), lines("phrasings"))
def test_a_sentence_says_what_it_says_in_whatever_words(expected: str, sentence: str) -> None:
    assert sorted({told(claim) for claim in claims(sentence)}) == sorted(expected.replace("-", "").split())


@pytest.mark.parametrize(("expected", "words"), lines("who"))
def test_who_does_it_to_whom_is_read_in_whatever_words(expected: str, words: str) -> None:
    assert expected in parties(words)
