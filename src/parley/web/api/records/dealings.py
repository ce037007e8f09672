"""Ceasefires, talks and positions as records.

In: something of the picture, the state. Out: `CeasefireRecord`, `TalksRecord`, `PositionRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from parley.records import Ceasefire, Meeting, Position, Transition
from parley.records.incident import CeasefireState, MeetingState, PositionKind
from parley.web.api.records.parts import Days, Record, days, last_told
from parley.web.state import State

DAY: Final[JsonDict] = {"from": "2031-05-08", "to": "2031-05-08", "clock": "12:00", "zone": "local time"}
CEASEFIRE: Final[JsonDict] = {
    "id": "3e81b7f60d2c94a5", "title": "Truce of 8 May 2031", "parties": ["Ruritania", "Strelsau"], "brokers": ["Meridia"], "effect": DAY,
    "purpose": None, "scope": None, "place": None, "state": "violated", "reason": "both sides accuse each other", "replaced_by": None, "origins": 3,
    "steps": [{"state": "agreed", "when": DAY, "by": [], "against": [], "speakers": ["Meridia"], "origins": 3, "claims": ["c07f19e2ab5d4836"]}],
    "claims": ["c07f19e2ab5d4836"], "last_told": "2031-05-09",
}  # fmt: skip
TALKS: Final[JsonDict] = {
    "id": "a4d2906be1f7c358", "title": "Talks of Ruritania and Strelsau", "parties": ["Ruritania", "Strelsau"], "mediators": ["Meridia"],
    "place": "Port Meridia", "when": DAY, "state": "planned", "reason": "announced, not yet told of as held", "track": None, "origins": 1,
    "planned": ["d18c54a7e96f0b23"], "held": [], "called_off": [], "claims": ["d18c54a7e96f0b23"], "last_told": "2031-05-07",
}  # fmt: skip
POSITION: Final[JsonDict] = {
    "id": "6b0e93d4c81f2a75", "actor": "Ruritania", "body": "Ruritania", "kind": "demands", "toward": ["Strelsau"],
    "words": "leave Zenda", "when": DAY, "answers": [], "answered_by": [], "origins": 1, "claims": ["e5a7302bd96c1f84"], "last_told": "2031-05-07",
}  # fmt: skip


class StepRecord(BaseModel):
    """A step in a ceasefire's life: the state it enters, when, by whom and against whom, according to whom."""

    model_config = ConfigDict(frozen=True)

    state: CeasefireState
    when: Days | None
    by: tuple[str, ...]
    against: tuple[str, ...]
    speakers: tuple[str, ...]
    origins: int
    claims: tuple[str, ...]


class CeasefireRecord(Record):
    """One truce and its life."""

    model_config = ConfigDict(json_schema_extra={"example": CEASEFIRE})

    title: str
    parties: tuple[str, ...]
    brokers: tuple[str, ...]
    effect: Days | None = Field(description="When it is to begin.")
    purpose: str | None
    scope: str | None
    place: str | None
    state: CeasefireState
    reason: str
    replaced_by: str | None
    origins: int
    steps: tuple[StepRecord, ...]
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def summary(self) -> str:
        """How it stands and why."""
        return f"{self.state}: {self.reason}"


class TalksRecord(Record):
    """Talks, planned or held. Meetings with the same mediator share a `track`."""

    model_config = ConfigDict(json_schema_extra={"example": TALKS})

    title: str
    parties: tuple[str, ...]
    mediators: tuple[str, ...]
    place: str | None
    when: Days | None
    state: MeetingState
    reason: str
    track: str | None
    origins: int
    planned: tuple[str, ...]
    held: tuple[str, ...]
    called_off: tuple[str, ...]
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def summary(self) -> str:
        """How they stand and why."""
        return f"{self.state}: {self.reason}"


class PositionRecord(Record):
    """What an actor demands, offers, refuses, alleges, condemns, looks into or denies. Positions that meet it are named
    by their ids."""

    model_config = ConfigDict(json_schema_extra={"example": POSITION})

    actor: str
    body: str
    kind: PositionKind
    toward: tuple[str, ...]
    words: str
    when: Days | None
    answers: tuple[str, ...]
    answered_by: tuple[str, ...]
    origins: int
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def heading(self) -> str:
        """Who takes it, and in which words."""
        return f"{self.actor} {self.kind}: {self.words}"


def ceasefire_record(truce: Ceasefire, state: State) -> CeasefireRecord:
    """The record of a truce."""
    return CeasefireRecord(
        id=truce.id,
        title=truce.title,
        parties=truce.parties,
        brokers=truce.brokers,
        effect=days(truce.effect),
        purpose=truce.purpose,
        scope=truce.scope,
        place=truce.place,
        state=truce.state,
        reason=truce.reason,
        replaced_by=truce.replaced_by,
        origins=len(truce.origins),
        steps=tuple(map(_step, truce.transitions)),
        claims=truce.claims,
        last_told=last_told(truce.claims, state),
    )


def _step(step: Transition) -> StepRecord:
    return StepRecord(
        state=step.state,
        when=days(step.when),
        by=step.by,
        against=step.against,
        speakers=step.speakers,
        origins=len(step.origins),
        claims=step.claims,
    )


def talks_record(meeting: Meeting, state: State) -> TalksRecord:
    """The record of a meeting."""
    return TalksRecord(
        id=meeting.id,
        title=meeting.title,
        parties=meeting.parties,
        mediators=meeting.mediators,
        place=meeting.place,
        when=days(meeting.when),
        state=meeting.state,
        reason=meeting.reason,
        track=meeting.track,
        origins=len(meeting.origins),
        planned=meeting.planned,
        held=meeting.held,
        called_off=meeting.called_off,
        claims=meeting.claims,
        last_told=last_told(meeting.claims, state),
    )


def position_record(position: Position, state: State) -> PositionRecord:
    """The record of a position."""
    return PositionRecord(
        id=position.id,
        actor=position.actor,
        body=position.body,
        kind=position.kind,
        toward=position.toward,
        words=position.words,
        when=days(position.when),
        answers=position.answers,
        answered_by=position.answered_by,
        origins=len(position.origins),
        claims=position.claims,
        last_told=last_told(position.claims, state),
    )
