"""Claims as rows: the claim record made flat.

In: `Contents`. Out: one row a claim, with where it was published and where its place lies.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.claims import Told
from parley.export.columns import Row, Table, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import HOUR, days, where
from parley.records import Figure

FIGURE: Final = "measure count:integer bound low:integer high:integer victims side victim_status scope cause"
COUNTED: Final = tuple(column.name for column in columns(FIGURE))
COLUMNS: Final = columns(
    "report source url published:day id type modality stance speakers:names actors:names recipients:names "
    f"mediators:names place country latitude:number longitude:number precision_km:number {HOUR} {FIGURE} "
    "about quote start:integer end:integer"
)


def claim_rows(contents: Contents) -> Iterator[Row]:
    """One row a claim, in the order in which they come."""
    return map(row, contents.told)


def row(told: Told) -> Row:
    """The row of one claim."""
    claim, report = told.claim, told.report
    return {
        "report": report.name or report.id,
        "source": report.source,
        "url": report.url,
        "published": report.published.last if report.published else None,
        "id": claim.id,
        "type": claim.type,
        "modality": claim.modality,
        "stance": claim.stance,
        "speakers": tuple(map(str, claim.speakers)),
        "actors": tuple(map(str, claim.actors)),
        "recipients": tuple(map(str, claim.recipients)),
        "mediators": tuple(map(str, claim.mediators)),
        **where(claim.place),
        **days(claim.when),
        **_figure(claim.figure),
        "about": claim.about.of(report.text) if claim.about else None,
        "quote": claim.quote.of(report.text),
        "start": claim.quote.start,
        "end": claim.quote.end,
    }


def _figure(counted: Figure | None) -> Row:
    return {name: getattr(counted, name) for name in COUNTED} if counted else dict.fromkeys(COUNTED)


CLAIMS: Final = Table("claims", COLUMNS, claim_rows)
