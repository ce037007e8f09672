"""Incidents, disputes and tolls as records.

In: something of the picture, the state. Out: `IncidentRecord`, `DisputeRecord`, `TollRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from parley.records import (
    Cause,
    ClaimType,
    Dispute,
    Finding,
    Incident,
    Measure,
    TollPoint,
    TollSeries,
    VictimStatus,
    digest,
)
from parley.records.figure import Agreement
from parley.records.incident import DisputeKind, Grade, Question
from parley.views.scope import claims_of
from parley.web.api.records.parts import Days, PlaceRecord, ReadingRecord, Record, days, last_told, place, reading
from parley.web.state import State

READING: Final[JsonDict] = {"answer": "12 killed", "speakers": ["Ruritania"], "low": 12, "best": 12, "high": 12, "origins": 2, "witnesses": ["Ruritania"], "claims": ["9f2c51d07ab3e684"], "aside": ""}  # fmt: skip
EARLIER: Final[JsonDict] = {"answer": "9 killed", "speakers": ["Ruritania"], "low": 9, "best": 9, "high": 9, "origins": 1, "witnesses": ["Ruritania"], "claims": ["3c08b7e15da24f96"], "aside": "a later count took its place"}  # fmt: skip
INCIDENT: Final[JsonDict] = {
    "id": "0b6f2e9d1c47a853", "type": "shelling", "title": "Shelling of Zenda", "cause": "conflict", "grade": "both sides",
    "reason": "both sides tell of it", "disputed": False, "when": {"from": "2031-05-05", "to": "2031-05-05", "clock": None, "zone": None},
    "place": {"name": "Zenda", "entry": None, "country": "Ruritania", "latitude": 49.1, "longitude": 13.2, "precision_km": 5},
    "bodies": ["Ruritania"], "origins": 2, "witnesses": ["Ruritania"],
    "findings": [{"question": "killed", "of": "", "agreement": "single", "reason": "9 killed and 12 killed follow each other; later counts stand before earlier ones of the same voice", "low": 12, "best": 12, "high": 12, "readings": [READING, EARLIER]}],
    "claims": ["3c08b7e15da24f96", "9f2c51d07ab3e684"], "last_told": "2031-05-06",
}  # fmt: skip
DISPUTE: Final[JsonDict] = {
    "id": "5d3a90bb17fe6c24", "kind": "figure", "subject": "0b6f2e9d1c47a853", "title": "Killed at Zenda", "reason": "12 and 40 cannot both be true",
    "when": None, "readings": [READING], "last_told": "2031-05-06",
}  # fmt: skip
TOLL: Final[JsonDict] = {
    "id": "77c1e0a94b52d638", "title": "Killed, Ruritania's soldiers, as counted by Ruritania", "measure": "killed", "side": "Ruritania",
    "status": "military", "speaker": "Ruritania", "body": "Ruritania", "place": None, "since": "2031-05-01", "until": None, "past": False, "cause": "conflict",
    "low": 12, "best": 12, "high": 12, "reason": "the last count", "rivals": [],
    "points": [{"as_of": "2031-05-05", "count": 12, "words": "12 of its soldiers had been killed", "new": False, "correction": False, "low": 12, "best": 12, "high": 12, "origins": 1, "claims": ["9f2c51d07ab3e684"]}],
    "last_told": "2031-05-06",
}  # fmt: skip


class FindingRecord(BaseModel):
    """All answers to one question, the best attested first, and what they come to."""

    model_config = ConfigDict(frozen=True)

    question: Question
    of: str = Field(description="Of whom a count is, where that is said.")
    agreement: Agreement
    reason: str
    low: int | None
    best: int | None
    high: int | None
    readings: tuple[ReadingRecord, ...]


class IncidentRecord(Record):
    """What several claims are about, with every answer to every question."""

    model_config = ConfigDict(json_schema_extra={"example": INCIDENT})

    type: ClaimType
    title: str
    cause: Cause = Field(description="Of its dead and hurt, where nothing but their number is told.")
    grade: Grade
    reason: str = Field(description="Why it has this grade.")
    disputed: bool
    when: Days | None
    place: PlaceRecord | None
    bodies: tuple[str, ...]
    origins: int
    witnesses: tuple[str, ...]
    findings: tuple[FindingRecord, ...]
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def summary(self) -> str:
        """Its grade and why."""
        return f"{self.grade}: {self.reason}"


class DisputeRecord(Record):
    """A point on which accounts cannot all be true. `subject` is the id of what it is about."""

    model_config = ConfigDict(json_schema_extra={"example": DISPUTE})

    kind: DisputeKind
    subject: str
    title: str
    reason: str
    when: Days | None
    readings: tuple[ReadingRecord, ...]
    last_told: date | None


class CountRecord(BaseModel):
    """One count in a series: of the state `as_of` a day; `new` counts only since the count before."""

    model_config = ConfigDict(frozen=True)

    as_of: date | None
    count: int | None
    words: str
    new: bool
    correction: bool
    low: int | None
    best: int | None
    high: int | None
    origins: int
    claims: tuple[str, ...]


class TollRecord(Record):
    """A running count of one side's people by one speaker. `rivals` are series for the same people by others."""

    model_config = ConfigDict(json_schema_extra={"example": TOLL})

    title: str
    measure: Measure
    side: str | None
    status: VictimStatus | None
    speaker: str = Field(description="Empty where reports count in their own voice.")
    body: str
    place: str | None
    since: date | None
    until: date | None
    past: bool = Field(description="Whether it is the toll of an earlier war.")
    cause: Cause = Field(description="What people came to harm by: a toll of a flood is none of the war.")
    low: int | None
    best: int | None
    high: int | None
    reason: str
    rivals: tuple[str, ...]
    points: tuple[CountRecord, ...]
    last_told: date | None


def incident_record(incident: Incident, state: State) -> IncidentRecord:
    """The record of an incident."""
    return IncidentRecord(
        id=incident.id,
        type=incident.type,
        title=incident.title,
        cause=incident.cause,
        grade=incident.grade,
        reason=incident.reason,
        disputed=bool(incident.disputed),
        when=days(incident.when),
        place=place(incident.place),
        bodies=incident.bodies,
        origins=len(incident.origins),
        witnesses=incident.witnesses,
        findings=tuple(map(_finding, incident.findings)),
        claims=incident.claims,
        last_told=last_told(incident.claims, state),
    )


def _finding(finding: Finding) -> FindingRecord:
    return FindingRecord(
        question=finding.question,
        of=finding.of,
        agreement=finding.agreement,
        reason=finding.reason,
        low=finding.low,
        best=finding.best,
        high=finding.high,
        readings=tuple(map(reading, finding.readings)),
    )


def dispute_id(dispute: Dispute) -> str:
    """A digest of what a dispute is about."""
    return digest(dispute.kind, dispute.subject, dispute.title)


def dispute_record(dispute: Dispute, state: State) -> DisputeRecord:
    """The record of a dispute."""
    claims = (claim for answer in dispute.readings for claim in answer.claims)
    return DisputeRecord(
        id=dispute_id(dispute),
        kind=dispute.kind,
        subject=dispute.subject,
        title=dispute.title,
        reason=dispute.reason,
        when=days(dispute.when),
        readings=tuple(map(reading, dispute.readings)),
        last_told=last_told(claims, state),
    )


def toll_record(series: TollSeries, state: State) -> TollRecord:
    """The record of a toll."""
    rivals = {other for each in state.picture.rivalries if series.id in each.series for other in each.series}
    return TollRecord(
        id=series.id,
        title=series.title,
        measure=series.measure,
        side=series.side,
        status=series.status,
        speaker=series.speaker,
        body=series.body,
        place=series.place,
        since=series.since,
        until=series.until,
        past=series.past,
        cause=series.cause,
        low=series.low,
        best=series.best,
        high=series.high,
        reason=series.reason,
        rivals=tuple(sorted(rivals - {series.id})),
        points=tuple(map(_count, series.points)),
        last_told=last_told(claims_of(series), state),
    )


def _count(point: TollPoint) -> CountRecord:
    return CountRecord(
        as_of=point.as_of,
        count=point.count,
        words=point.words,
        new=point.new,
        correction=point.correction,
        low=point.low,
        best=point.best,
        high=point.high,
        origins=len(point.origins),
        claims=point.claims,
    )
