"""Actors and places, gathered from claims, and rulings, as records.

In: claims, the state. Out: `ActorRecord`, `PlacedRecord`, `JudgementRecord`.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from pydantic import BaseModel, ConfigDict, Field
from pydantic.config import JsonDict

from parley.records import Judgement, Person, Ruling
from parley.records.judgement import standing
from parley.views.parties import Body, label
from parley.views.wording import counted
from parley.web.api.records.parts import PlaceRecord, Record, last_told, place
from parley.web.filters import Filters
from parley.web.roster import bodies
from parley.web.rows import Row
from parley.web.state import State

ACTOR: Final[JsonDict] = {
    "id": "Ruritania", "name": "Ruritania", "people": ["Rudolf Rassendyll"], "claims": 31, "as_actor": 12, "as_recipient": 9,
    "as_speaker": 14, "as_mediator": 0, "first_told": "2031-05-01", "last_told": "2031-05-09",
}  # fmt: skip
PERSON: Final[JsonDict] = {
    "id": "Rudolf Rassendyll (Ruritania)", "name": "Rudolf Rassendyll", "belongs_to": "Ruritania", "also_called": ["Rassendyll"],
    "offices": [{"office": "foreign minister", "first_told": "2031-05-01", "last_told": "2031-05-09", "claims": ["9f2c51d07ab3e684"]}],
    "claims": ["9f2c51d07ab3e684"], "last_told": "2031-05-09",
}  # fmt: skip
PLACE: Final[JsonDict] = {
    "id": "name:zenda", "place": {"name": "Zenda", "entry": None, "country": "Ruritania", "latitude": 49.1, "longitude": 13.2, "precision_km": 5},
    "claims": 8, "incidents": ["0b6f2e9d1c47a853"], "first_told": "2031-05-01", "last_told": "2031-05-09",
}  # fmt: skip
JUDGEMENT: Final[JsonDict] = {
    "id": "f1c60b8e29a3d574", "ruling": "wrong", "claims": ["9f2c51d07ab3e684"], "by": "analyst", "at": "2031-05-06T09:30:00Z",
    "note": "The town was not named.", "withdraws": None, "actors": [], "stands": True,
}  # fmt: skip


class ActorRecord(Record):
    """A country or body with the people who speak or act for it, and in how many claims it has which role."""

    model_config = ConfigDict(json_schema_extra={"example": ACTOR})

    name: str
    people: tuple[str, ...]
    claims: int
    as_actor: int
    as_recipient: int
    as_speaker: int
    as_mediator: int
    first_told: date | None
    last_told: date | None

    @property
    def heading(self) -> str:
        """Its name."""
        return self.name

    @property
    def summary(self) -> str:
        """How much is told of it."""
        return counted(self.claims, "claim")


class OfficeRecord(BaseModel):
    """An office that somebody is told to hold, and the days of the first and the last report that says so."""

    model_config = ConfigDict(frozen=True)

    office: str
    first_told: date | None
    last_told: date | None
    claims: tuple[str, ...]


class PersonRecord(Record):
    """Somebody of a country or body, by the name that stands for all of his, with his offices."""

    model_config = ConfigDict(json_schema_extra={"example": PERSON})

    name: str
    belongs_to: str
    also_called: tuple[str, ...]
    offices: tuple[OfficeRecord, ...]
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def heading(self) -> str:
        """The name, with the country or body."""
        return self.id

    @property
    def summary(self) -> str:
        """The offices."""
        return ", ".join(office.office for office in self.offices)


class PlacedRecord(Record):
    """A place with how much is told of it, and the incidents there."""

    model_config = ConfigDict(json_schema_extra={"example": PLACE})

    place: PlaceRecord
    claims: int
    incidents: tuple[str, ...]
    first_told: date | None
    last_told: date | None

    @property
    def heading(self) -> str:
        """Its name."""
        return self.place.name

    @property
    def summary(self) -> str:
        """How much is told of it."""
        return f"{counted(self.claims, 'claim')}, {counted(len(self.incidents), 'incident')}"


class JudgementRecord(Record):
    """An analyst's ruling; one that was taken back does not stand."""

    model_config = ConfigDict(json_schema_extra={"example": JUDGEMENT})

    ruling: Ruling
    claims: tuple[str, ...]
    by: str
    at: datetime
    note: str
    withdraws: str | None
    actors: tuple[str, ...]
    stands: bool = Field(description="Whether it was not taken back.")

    @property
    def heading(self) -> str:
        """What was ruled, and by whom."""
        return f"{self.by} ruled: {self.ruling}"

    @property
    def summary(self) -> str:
        """Why."""
        return self.note

    @property
    def updated(self) -> date | None:
        """The day of the ruling."""
        return self.at.date()


def actor_records(state: State, filters: Filters) -> tuple[ActorRecord, ...]:
    """The actors that claims which meet `filters` name, by country or body, those with most claims first."""
    found = map(_actor, bodies(state, filters))
    return tuple(sorted(found, key=lambda actor: (-actor.claims, actor.name)))


def _actor(body: Body) -> ActorRecord:
    known = body.known
    return ActorRecord(
        id=known.name,
        name=known.name,
        people=tuple(sorted({one.name.removesuffix(f" ({known.name})") for one in body.people})),
        claims=known.claims,
        as_actor=known.does,
        as_recipient=known.suffers,
        as_speaker=known.says,
        as_mediator=known.mediates,
        first_told=known.first,
        last_told=known.last,
    )


def person_record(person: Person, state: State) -> PersonRecord:
    """The record of a person."""
    return PersonRecord(
        id=person_id(person),
        name=person.name,
        belongs_to=person.belongs_to,
        also_called=tuple(alias.name for alias in person.aliases),
        offices=tuple(
            OfficeRecord(office=t.office, first_told=t.first, last_told=t.last, claims=t.claims) for t in person.terms
        ),
        claims=person.claims,
        last_told=last_told(person.claims, state),
    )


def person_id(person: Person) -> str:
    """What a person is called in an address."""
    return label(person.party)


def place_records(state: State, filters: Filters) -> tuple[PlacedRecord, ...]:
    """The places that claims which meet `filters` name, those with most claims first."""
    told: defaultdict[str, list[Row]] = defaultdict(list)
    for row in filters.rows(state):
        if row.site:
            told[row.site].append(row)
    found = [_placed(id_, here) for id_, here in told.items()]
    return tuple(sorted(found, key=lambda record: (-record.claims, record.id)))


def count_places(state: State, filters: Filters) -> int:
    """How many `place_records` there are."""
    return len({row.site for row in filters.rows(state)} - {""})


def _placed(id_: str, rows: Sequence[Row]) -> PlacedRecord:
    days = {row.told for row in rows if row.told}
    found = place(rows[0].claim.place)
    assert found  # noqa: S101, only claims with a place are gathered
    return PlacedRecord(
        id=id_,
        place=found,
        claims=len(rows),
        incidents=tuple(dict.fromkeys([row.incident for row in rows if row.incident])),
        first_told=min(days, default=None),
        last_told=max(days, default=None),
    )


def judgement_record(judgement: Judgement, state: State) -> JudgementRecord:
    """The record of a ruling."""
    stand = state.once("standing", lambda: frozenset(each.id for each in standing(state.judgements)))
    return JudgementRecord(
        id=judgement.id,
        ruling=judgement.ruling,
        claims=judgement.claims,
        by=judgement.by,
        at=judgement.at,
        note=judgement.note,
        withdraws=judgement.withdraws,
        actors=judgement.actors,
        stands=judgement.id in stand,
    )
