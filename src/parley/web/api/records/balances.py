"""Balances as records: the parts of a toll beside its whole, with the arithmetic.

In: a balance, the state. Out: `BalanceRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field, JsonValue
from pydantic.config import JsonDict

from parley.views.balances.balance import Balance, Counted
from parley.views.balances.divisions import By
from parley.views.balances.reckoning import Verdict
from parley.views.balances.weighed import title
from parley.web.api.records.parts import Record, last_told
from parley.web.state import State

WHOLE: Final[JsonDict] = {
    "id": "77c1e0a94b52d638", "of": "Dead of Ruritania", "speaker": "Ruritania", "as_of": "2031-05-05", "words": "60", "low": 60, "best": 60,
    "high": 60, "claims": ["9f2c51d07ab3e684"],
}  # fmt: skip
PARTS: Final[list[JsonValue]] = [
    {"id": "a81d3c60f2947be5", "of": "Military dead of Ruritania", "speaker": "Ruritania", "as_of": "2031-05-05", "words": "40", "low": 40,
     "best": 40, "high": 40, "claims": ["b2907ce4f18d5a63"]},
    {"id": "c04f7d91e6b8a532", "of": "Civilian dead of Ruritania", "speaker": "Ruritania", "as_of": "2031-05-06", "words": "at least 30", "low": 30,
     "best": 30, "high": None, "claims": ["e5a7302bd96c1f84"]},
]  # fmt: skip
BALANCE: Final[JsonDict] = {
    "id": "58b1f3a7d20c964e", "title": "Dead of Ruritania: civilians and fighters beside the total", "by": "people", "verdict": "over",
    "arithmetic": "40 + at least 30 = at least 70, beside 60", "reason": "the parts are at least 10 more than the whole",
    "low": 70, "best": 70, "high": None, "whole": WHOLE, "parts": PARTS,
    "claims": ["9f2c51d07ab3e684", "b2907ce4f18d5a63", "e5a7302bd96c1f84"], "last_told": "2031-05-07",
}  # fmt: skip


class CountedRecord(BaseModel):
    """One count: the `id` of its toll, or of its incident where single happenings are added up."""

    model_config = ConfigDict(frozen=True)

    id: str
    of: str
    speaker: str
    as_of: date | None
    words: str
    low: int | None
    best: int | None
    high: int | None
    claims: tuple[str, ...]


class BalanceRecord(Record):
    """The parts of a toll beside its whole. The sum, `low` to `high`, is Parley's and nobody's claim."""

    model_config = ConfigDict(json_schema_extra={"example": BALANCE})

    title: str
    by: By = Field(description="Into what the whole is divided.")
    verdict: Verdict = Field(description="over and under cannot be true; open leaves people in none of the parts.")
    arithmetic: str
    reason: str
    low: int | None
    best: int | None
    high: int | None
    whole: CountedRecord
    parts: tuple[CountedRecord, ...]
    claims: tuple[str, ...]
    last_told: date | None


def balance_record(one: Balance, state: State) -> BalanceRecord:
    """The record of a balance."""
    return BalanceRecord(
        id=one.id,
        title=title(one),
        by=one.by,
        verdict=one.verdict,
        arithmetic=one.arithmetic,
        reason=one.reason,
        low=one.total.low,
        best=one.total.best,
        high=one.total.high,
        whole=_counted(one.whole),
        parts=tuple(map(_counted, one.parts)),
        claims=one.claims,
        last_told=last_told(one.claims, state),
    )


def _counted(one: Counted) -> CountedRecord:
    return CountedRecord(
        id=one.id.removeprefix("series-"),
        of=one.of,
        speaker=one.speaker,
        as_of=one.as_of,
        words=one.words,
        low=one.allows.low,
        best=one.allows.best,
        high=one.allows.high,
        claims=one.claims,
    )
