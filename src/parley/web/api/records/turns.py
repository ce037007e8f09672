"""Turns as records: where a position changed, what was held before and after, by which claims.

In: a turn, the state. Out: `TurnRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from parley.records import Said, SaidKind, Turn, TurnKind
from parley.views.positions.turns import title
from parley.web.api.records.parts import Days, Record, days, last_told
from parley.web.state import State

BEFORE: Final[JsonDict] = {
    "kind": "offers", "actor": "Rudolf Rassendyll (Ruritania)", "words": "to withdraw its troops from Zenda",
    "when": {"from": "2031-05-03", "to": "2031-05-03", "clock": None, "zone": None}, "origins": 2, "claims": ["b2907ce4f18d5a63"],
}  # fmt: skip
AFTER: Final[JsonDict] = {
    "kind": "refuses", "actor": "Ruritania", "words": "to withdraw its troops from Zenda",
    "when": {"from": "2031-05-08", "to": "2031-05-08", "clock": None, "zone": None}, "origins": 1, "claims": ["e5a7302bd96c1f84"],
}  # fmt: skip
TURN: Final[JsonDict] = {
    "id": "7d30f5a1c86be294", "title": "Ruritania refuses what it had offered, toward Strelsau", "kind": "withdrawn", "body": "Ruritania",
    "toward": ["Strelsau"], "when": {"from": "2031-05-08", "to": "2031-05-08", "clock": None, "zone": None}, "before": BEFORE, "after": AFTER,
    "reason": "it had offered it before; both speak of “withdraw” and “troops”", "claims": ["b2907ce4f18d5a63", "e5a7302bd96c1f84"],
    "last_told": "2031-05-09",
}  # fmt: skip


class SaidRecord(BaseModel):
    """What was held at one time, with the claims that tell it, the first told first."""

    model_config = ConfigDict(frozen=True)

    kind: SaidKind
    actor: str
    words: str
    when: Days | None
    origins: int
    claims: tuple[str, ...]


class TurnRecord(Record):
    """A change of a side's position on one matter: what it held before and after, each with its claims."""

    model_config = ConfigDict(json_schema_extra={"example": TURN})

    title: str
    kind: TurnKind
    body: str
    toward: tuple[str, ...]
    when: Days | None = Field(description="When it changed, as far as is told.")
    before: SaidRecord | None = Field(description="Null where only the change itself is told of.")
    after: SaidRecord
    reason: str
    claims: tuple[str, ...]
    last_told: date | None


def turn_record(turn: Turn, state: State) -> TurnRecord:
    """The record of a turn."""
    return TurnRecord(
        id=turn.id,
        title=title(turn),
        kind=turn.kind,
        body=turn.body,
        toward=turn.toward,
        when=days(turn.when),
        before=_said(turn.before) if turn.before else None,
        after=_said(turn.after),
        reason=turn.reason,
        claims=turn.claims,
        last_told=last_told(turn.claims, state),
    )


def _said(said: Said) -> SaidRecord:
    return SaidRecord(
        kind=said.kind,
        actor=said.actor,
        words=said.words,
        when=days(said.when),
        origins=len(said.origins),
        claims=said.claims,
    )
