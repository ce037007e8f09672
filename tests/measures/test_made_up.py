"""The made-up reports are whole: every claim quotes its report, and nothing that is tuned on is fresh."""

from __future__ import annotations

import json
from typing import Any

import pytest
from eval.gate import Benchmark
from eval.made_up import made_up

from parley.scoring.annotation import gold
from parley.scoring.slots import plain

TUNED, FRESH = made_up()


def lines(part: Benchmark, kind: str) -> list[dict[str, Any]]:
    path = part.claims if kind == "claims" else part.reports
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.mark.parametrize("part", [TUNED, FRESH], ids=lambda part: part.name)
def test_every_claim_quotes_its_report(part: Benchmark) -> None:
    texts = {report["report"]: report["text"] for report in lines(part, "reports")}
    with part.claims.open(encoding="utf-8") as listed:
        annotated = gold(listed)
    assert annotated.reports == texts.keys()
    for claim in annotated.claims:
        assert texts[claim.report][claim.start : claim.end] == claim.quote
        assert claim.family, claim.type
        assert claim.counts_people == bool(claim.figure)


def test_no_report_and_no_sentence_is_both_tuned_on_and_fresh() -> None:
    tuned, fresh = ({report["report"] for report in lines(part, "reports")} for part in (TUNED, FRESH))
    assert not tuned & fresh
    told = [{plain(line) for r in lines(part, "reports") for line in r["text"].splitlines()} for part in (TUNED, FRESH)]
    assert not {line for line in told[0] & told[1] if len(line.split()) > 6}
