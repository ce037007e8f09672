"""Contacts as rows: who met whom how often, through which mediator, in which period.

In: `Contents`. Out: one row for two bodies, those between them and a period. Meetings are counted, each once; a meeting
of three is one of each two of them, so that rows of different pairs are not to be added up.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import DAYS, GROUNDS, grounds
from parley.views.talks.contacts import Contact, contacts

COLUMNS: Final = columns(
    f"id title one other through:names meetings:integer held:integer planned:integer proposed:integer called_off:integer "
    f"unknown:integer {DAYS} talks:names {GROUNDS}"
)


def contact_rows(contents: Contents) -> Iterator[Row]:
    """One row a contact, pair by pair, those that met most often first."""
    return (row(contact, contents) for contact in contacts(contents.picture.meetings))


def row(contact: Contact, contents: Contents) -> Row:
    """The row of one contact."""
    first, last = contact.period
    one, other = contact.bodies
    return {
        "id": contact.id,
        "title": contact.title,
        "one": one,
        "other": other,
        "through": contact.through,
        "meetings": len(contact.meetings),
        "held": contact.times("held"),
        "planned": contact.times("planned"),
        "proposed": contact.times("proposed"),
        "called_off": contact.times("called off"),
        "unknown": contact.times("unknown"),
        "from": first,
        "to": last,
        "talks": tuple(meeting.id for meeting in contact.meetings),
        **grounds(contact.claims, contents),
    }


CONTACTS: Final = Table("contacts", COLUMNS, contact_rows)
