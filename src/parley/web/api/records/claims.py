"""Claims and reports as records.

In: a claim or a report, the state. Out: `ClaimRecord`, the record of docs/reference/claims.md with where it comes from;
`ReportRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from parley.export.claims import Told, dated, record
from parley.records import Claim, ClaimType, Modality, Report, Stance, ZoneKind
from parley.records.figure import Bound, Cause, Measure, Scope, VictimStatus
from parley.views.wording import counted
from parley.web.api.records.parts import Days, PlaceRecord, Record, days, place
from parley.web.state import State

CLAIM: Final[JsonDict] = {
    "id": "9f2c51d07ab3e684", "report": "r-17", "report_id": "41d0c7be2a95f386", "source": "Harbour Gazette", "url": None,
    "published": "2031-05-05", "quote": "12 of its soldiers had been killed", "start": 30, "end": 64, "type": "casualties",
    "modality": "actual", "stance": "asserts", "speakers": ["Ruritania"], "actors": [], "recipients": ["Ruritania"],
    "mediators": [], "place": {"name": "Zenda", "entry": None, "country": "Ruritania", "latitude": 49.1, "longitude": 13.2, "precision_km": 5},
    "when": {"from": "2031-05-05", "to": "2031-05-05", "clock": None, "zone": None},
    "figure": {"measure": "killed", "count": 12, "bound": "exact", "victims": "soldiers", "side": "Ruritania", "victim_status": "military", "scope": None, "cause": "conflict", "low": 12, "high": 12},
    "about": None, "incident": "0b6f2e9d1c47a853",
}  # fmt: skip
REPORT: Final[JsonDict] = {
    "id": "41d0c7be2a95f386", "name": "r-17", "source": "Harbour Gazette", "title": "A toll", "url": None,
    "published": {"from": "2031-05-05", "to": "2031-05-05", "clock": None, "zone": None}, "outlet": "Harbour Gazette",
    "lineage": "41d0c7be2a95f386", "same_story": [], "claims": 9,
}  # fmt: skip


class FigureRecord(BaseModel):
    """A count of people as said; `low` and `high` are what the words allow."""

    model_config = ConfigDict(frozen=True)

    measure: Measure
    count: int | None
    bound: Bound
    victims: str | None
    side: str | None
    victim_status: VictimStatus | None
    scope: Scope | None
    cause: Cause
    low: int | None
    high: int | None


class ClaimRecord(Record):
    """One event or figure as one speaker tells it. `report` is what its source calls the report, `report_id` its id
    here; `quote` is `text[start:end]` of it; speakers run from the outermost relay to the innermost."""

    model_config = ConfigDict(json_schema_extra={"example": CLAIM})

    report: str
    report_id: str
    source: str
    url: str | None
    published: date | None
    quote: str
    start: int
    end: int
    type: ClaimType
    modality: Modality
    stance: Stance
    speakers: tuple[str, ...]
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    mediators: tuple[str, ...]
    place: PlaceRecord | None
    when: Days | None
    figure: FigureRecord | None
    about: str | None = Field(description="What is demanded, refused or alleged, in its words.")
    incident: str | None = Field(description="The id of the incident that it stands in.")

    @property
    def heading(self) -> str:
        """Who says so, and the words."""
        return f"{' > '.join(self.speakers) or self.source or 'the report'}: {self.quote}"

    @property
    def summary(self) -> str:
        """What kind of claim it is."""
        return f"{self.type}, {self.modality}, {self.stance}; {self.report}"

    @property
    def updated(self) -> date | None:
        """The day of its report."""
        return self.published


class ReportRecord(Record):
    """One published item. Reports that print one story share a `lineage`; `same_story` are the others."""

    model_config = ConfigDict(json_schema_extra={"example": REPORT})

    name: str
    source: str
    title: str | None
    url: str | None
    published: Days | None
    outlet: str
    lineage: str
    same_story: tuple[str, ...]
    claims: int

    @property
    def heading(self) -> str:
        """Its title, or what its source calls it."""
        return self.title or self.name or self.id

    @property
    def summary(self) -> str:
        """Who published it and how much it tells."""
        return f"{self.outlet}: {counted(self.claims, 'claim')}"

    @property
    def updated(self) -> date | None:
        """The day that it came out."""
        return (self.published.last or self.published.first) if self.published else None


class ZoneRecord(BaseModel):
    """A stretch of a report's text and what it is."""

    model_config = ConfigDict(frozen=True)

    kind: ZoneKind
    start: int
    end: int


class WholeReportRecord(ReportRecord):
    """A report with its text as received, into which every `start` and `end` points, counted in characters."""

    model_config = ConfigDict(
        json_schema_extra={"example": REPORT | {"text": "A toll …", "zones": [{"kind": "body", "start": 0, "end": 8}]}}
    )

    text: str
    zones: tuple[ZoneRecord, ...]


def claim_record(claim: Claim, state: State) -> ClaimRecord:
    """The record of a claim."""
    archive = state.archive
    report = dated(archive.reports[claim.report], archive.layouts.get(claim.report))
    found = record(Told(claim, report))
    incident = state.index.incident_of(claim.id)
    counted = claim.figure
    figure = {**found["figure"], "low": counted.low, "high": counted.high} if counted else None
    more = {
        "report_id": report.id,
        "source": report.source,
        "url": report.url,
        "published": archive.published(report.id),
        "place": place(claim.place),
        "when": days(claim.when),
        "figure": figure,
        "about": found.get("about"),
        "incident": incident.id if incident else None,
    }
    return ClaimRecord.model_validate(found | more)


def report_record(report: Report, state: State) -> ReportRecord:
    """The record of a report."""
    archive = state.archive
    lineage = archive.lineage(report.id)
    layout = archive.layouts.get(report.id)
    return ReportRecord(
        id=report.id,
        name=report.name,
        source=report.source,
        title=report.title,
        url=report.url,
        published=days(dated(report, layout).published),
        outlet=archive.label(report.id),
        lineage=lineage,
        same_story=tuple(other for other in state.index.copies.get(lineage, ()) if other != report.id),
        claims=len(state.index.told.get(report.id, ())),
    )


def whole_report_record(report: Report, state: State) -> WholeReportRecord:
    """The record of a report, text and all."""
    layout = state.archive.layouts.get(report.id)
    zones = layout.zones if layout else ()
    return WholeReportRecord(
        **dict(report_record(report, state)),
        text=report.text,
        zones=tuple(ZoneRecord(kind=zone.kind, start=zone.span.start, end=zone.span.end) for zone in zones),
    )
