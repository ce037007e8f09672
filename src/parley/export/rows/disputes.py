"""Disputes as rows: the points on which accounts cannot all be true.

In: `Contents`. Out: one row an answer, so that the rival answers to one point stand beneath each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import DAYS, GROUNDS, days, grounds
from parley.records import Dispute

COLUMNS: Final = columns(
    f"point:integer title about about_id reason {DAYS} answer speakers:names low:integer best:integer high:integer aside "
    f"independent_witnesses:integer origins:integer {GROUNDS}"
)


def dispute_rows(contents: Contents) -> Iterator[Row]:
    """One row an answer, point by point."""
    for number, dispute in enumerate(contents.picture.disputes, 1):
        yield from _answers(number, dispute, contents)


def _answers(number: int, dispute: Dispute, contents: Contents) -> Iterator[Row]:
    when = days(dispute.when)
    for reading in dispute.readings:
        yield {
            "point": number,
            "title": dispute.title,
            "about": dispute.kind,
            "about_id": dispute.subject,
            "reason": dispute.reason,
            "from": when["from"],
            "to": when["to"],
            "answer": reading.answer,
            "speakers": reading.speakers,
            "low": reading.low,
            "best": reading.best,
            "high": reading.high,
            "aside": reading.aside or None,
            "independent_witnesses": len(reading.witnesses),
            "origins": len(reading.origins),
            **grounds(reading.claims, contents),
        }


DISPUTES: Final = Table("disputes", COLUMNS, dispute_rows)
