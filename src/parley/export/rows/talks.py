"""Talks as rows: meetings planned, held and called off.

In: `Contents`. Out: one row a meeting. A meeting that is planned is not held until a report tells so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import GROUNDS, HOUR, days, grounds
from parley.records import Meeting

COLUMNS: Final = columns(
    f"id title state state_reason {HOUR} place parties:names mediators:names bodies:names track told_as_planned:integer "
    f"told_as_held:integer told_as_called_off:integer origins:integer {GROUNDS}"
)


def talk_rows(contents: Contents) -> Iterator[Row]:
    """One row a meeting, in the order of time."""
    return (row(meeting, contents) for meeting in contents.picture.meetings)


def row(meeting: Meeting, contents: Contents) -> Row:
    """The row of one meeting; the claims that decide how it stands come first."""
    deciding = {"held": meeting.held, "called off": meeting.called_off}.get(meeting.state, ())
    return {
        "id": meeting.id,
        "title": meeting.title,
        "state": meeting.state,
        "state_reason": meeting.reason,
        **days(meeting.when),
        "place": meeting.place,
        "parties": meeting.parties,
        "mediators": meeting.mediators,
        "bodies": meeting.bodies,
        "track": meeting.track,
        "told_as_planned": len(meeting.planned),
        "told_as_held": len(meeting.held),
        "told_as_called_off": len(meeting.called_off),
        "origins": len(meeting.origins),
        **grounds((*deciding, *meeting.claims), contents),
    }


TALKS: Final = Table("talks", COLUMNS, talk_rows)
