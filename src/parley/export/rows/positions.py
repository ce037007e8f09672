"""Positions as rows: what each actor demands, offers, refuses, alleges or denies.

In: `Contents`. Out: one row a position, with the ids of those that answer it and that it answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import DAYS, GROUNDS, days, grounds
from parley.records import Position

COLUMNS: Final = columns(
    f"id actor body kind toward:names words {DAYS} answers:names answered_by:names origins:integer {GROUNDS}"
)


def position_rows(contents: Contents) -> Iterator[Row]:
    """One row a position, in the order of time."""
    return (row(position, contents) for position in contents.picture.positions)


def row(position: Position, contents: Contents) -> Row:
    """The row of one position."""
    when = days(position.when)
    return {
        "id": position.id,
        "actor": position.actor,
        "body": position.body or None,
        "kind": position.kind,
        "toward": position.toward,
        "words": position.words,
        "from": when["from"],
        "to": when["to"],
        "answers": position.answers,
        "answered_by": position.answered_by,
        "origins": len(position.origins),
        **grounds(position.claims, contents),
    }


POSITIONS: Final = Table("positions", COLUMNS, position_rows)
