"""What the tests of exports export: the small war of tests/views/samples.py.

In: nothing. Out: `Contents`, and files read back.
"""

from __future__ import annotations

import csv
from dataclasses import replace
from io import BytesIO, StringIO

from parley.export.claims import Told
from parley.export.contents import Contents
from parley.export.formats import write
from parley.records import Alias, Claim, Incident, Person, Picture, Report, Term
from tests.views.samples import ARCHIVE, CIVILIANS, DAYS, FIGHTERS, IDS, PICTURE, SUNDAY, WHOLE, on

REPORTS = {id_: replace(report, published=on(DAYS[id_])) for id_, report in ARCHIVE.reports.items()}
TOLD = tuple(Told(claim, REPORTS[claim.report]) for claim in ARCHIVE.claims.values())
ENVOY = Person(
    "Anna Lind",
    "Ruritania",
    (Alias("Lind", (IDS["own"],)),),
    (Term("envoy", SUNDAY, SUNDAY, (IDS["own"],)),),
    (IDS["own"],),
)
WAR = Contents(TOLD, PICTURE, lambda: (ENVOY, replace(ENVOY, name="Somebody Else", claims=("elsewhere",))))
IN_PARTS = Contents(TOLD, replace(PICTURE, tolls=(WHOLE, FIGHTERS, CIVILIANS)))


def war(name: str) -> Contents:
    """Contents of which the table `name` has rows."""
    return IN_PARTS if name == "balances" else WAR


def written(given: Contents, form: str, what: str | None = None) -> bytes:
    """What a format makes of `given`."""
    out = BytesIO()
    write(given, form, out, what=what)
    return out.getvalue()


def table(given: Contents, what: str) -> list[dict[str, str]]:
    """A table's rows, read back from CSV."""
    return list(csv.DictReader(StringIO(written(given, "csv", what).decode(), newline="")))


def one(claim: Claim, report: Report, incident: Incident | None = None, **of_picture: object) -> Contents:
    """Contents of one claim and what is made of it."""
    seen = Picture(incidents=(incident,) if incident else ())
    return Contents((Told(claim, report),), replace(seen, **of_picture))  # type: ignore[arg-type]
