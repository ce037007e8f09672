"""Parts that several records have: days, places, readings, and what every record has.

In: values of the picture. Out: pydantic models.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from parley.records import Place, Reading, When
from parley.web.state import State


class Record(BaseModel):
    """Something with an id. `title` and `summary` are for people; `place` for maps; `last_told` for what is new."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, serialize_by_alias=True)

    id: str

    @property
    def heading(self) -> str:
        """A line that tells a person what it is."""
        return str(getattr(self, "title", self.id))

    @property
    def summary(self) -> str:
        """Why it stands so, in words."""
        return str(getattr(self, "reason", ""))

    @property
    def point(self) -> PlaceRecord | None:
        """Where it is on a map."""
        place = getattr(self, "place", None)
        return place if isinstance(place, PlaceRecord) else None

    @property
    def updated(self) -> date | None:
        """The day of the latest report that tells of it."""
        found: date | None = getattr(self, "last_told", None)
        return found

    def plain(self) -> dict[str, Any]:
        """What JSON holds of it."""
        return self.model_dump(mode="python", by_alias=True)


class Days(BaseModel):
    """A stretch of days, both ends included; null for an end that is not known."""

    model_config = ConfigDict(frozen=True, populate_by_name=True, serialize_by_alias=True)

    first: date | None = Field(default=None, serialization_alias="from")
    last: date | None = Field(default=None, serialization_alias="to")
    clock: str | None = Field(default=None, description="The hour, where one is said.")
    zone: str | None = Field(default=None, description="The time zone of that hour, as said.")


class PlaceRecord(BaseModel):
    """A place as written, and where the gazetteer finds it. `precision_km` says how wide it is."""

    model_config = ConfigDict(frozen=True)

    name: str
    entry: str | None = None
    country: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    precision_km: float | None = None


class ReadingRecord(BaseModel):
    """One answer, who gives it, the claims that say so, and the independent voices for it."""

    model_config = ConfigDict(frozen=True)

    answer: str
    speakers: tuple[str, ...]
    low: int | None = None
    best: int | None = None
    high: int | None = None
    origins: int
    witnesses: tuple[str, ...]
    claims: tuple[str, ...]
    aside: str = Field(
        default="",
        description='Why a count is no rival of the others and not in their range: "a later count took its place" or '
        '"comes on top of another count"; empty of those that stand, and of all that is no count.',
    )


def days(when: When | None) -> Days | None:
    """The days of `when`, None where neither end is known."""
    if when is None or not (when.first or when.last):
        return None
    return Days(first=when.first, last=when.last, clock=when.clock, zone=when.zone)


def place(found: Place | None) -> PlaceRecord | None:
    """The record of a place."""
    if found is None:
        return None
    return PlaceRecord(
        name=found.name,
        entry=found.entry,
        country=found.country,
        latitude=found.latitude,
        longitude=found.longitude,
        precision_km=found.precision,
    )


def reading(found: Reading) -> ReadingRecord:
    """The record of one answer."""
    return ReadingRecord(
        answer=found.answer,
        speakers=found.speakers,
        low=found.low,
        best=found.best,
        high=found.high,
        origins=len(found.origins),
        witnesses=found.witnesses,
        claims=found.claims,
        aside=found.aside,
    )


def last_told(claims: Iterable[str], state: State) -> date | None:
    """The day of the latest report among those that tell `claims`."""
    reports = {claim.report for claim in state.archive.known(claims)}
    return max(filter(None, map(state.archive.published, reports)), default=None)
