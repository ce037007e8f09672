"""Contacts as records: who met whom how often, through whom.

In: a contact, the state. Out: `ContactRecord`.
"""

from __future__ import annotations

from datetime import date
from typing import Final

from pydantic import ConfigDict, Field
from pydantic.config import JsonDict

from parley.views.talks.contacts import Contact
from parley.web.api.records.parts import Record, last_told
from parley.web.state import State

CONTACT: Final[JsonDict] = {
    "id": "1f6c02d9b7a4e835", "title": "Ruritania and Strelsau, through Meridia", "bodies": ["Ruritania", "Strelsau"], "through": ["Meridia"],
    "meetings": 2, "held": 1, "planned": 1, "proposed": 0, "called_off": 0, "unknown": 0, "first": "2031-05-02", "last": "2031-05-08",
    "talks": ["c92b4d1f70a3e586", "a4d2906be1f7c358"], "claims": ["d18c54a7e96f0b23"], "last_told": "2031-05-07",
}  # fmt: skip


class ContactRecord(Record):
    """Two bodies that met, or were to, and the mediators between them. What is counted are `meetings`, each once; a
    meeting of three is one of each two of them, so that records of different pairs are not to be added up."""

    model_config = ConfigDict(json_schema_extra={"example": CONTACT})

    title: str
    bodies: tuple[str, str]
    through: tuple[str, ...] = Field(description="Empty where nobody is told to mediate, or one of the two does.")
    meetings: int
    held: int
    planned: int
    proposed: int
    called_off: int
    unknown: int = Field(description="Planned for a day long gone by, and nobody tells what became of them.")
    first: date | None = Field(description="The first day of any of them.")
    last: date | None
    talks: tuple[str, ...] = Field(description="The ids of the meetings, in the order of time.")
    claims: tuple[str, ...]
    last_told: date | None

    @property
    def summary(self) -> str:
        """How many, and what became of them."""
        return f"{self.held} of {self.meetings} told of as held"


def contact_record(contact: Contact, state: State) -> ContactRecord:
    """The record of a contact."""
    first, last = contact.period
    return ContactRecord(
        id=contact.id,
        title=contact.title,
        bodies=contact.bodies,
        through=contact.through,
        meetings=len(contact.meetings),
        held=contact.times("held"),
        planned=contact.times("planned"),
        proposed=contact.times("proposed"),
        called_off=contact.times("called off"),
        unknown=contact.times("unknown"),
        first=first,
        last=last,
        talks=tuple(meeting.id for meeting in contact.meetings),
        claims=contact.claims,
        last_told=last_told(contact.claims, state),
    )
