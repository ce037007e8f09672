"""Incidents as rows: what happened, how well attested, with how many people killed and injured.

In: `Contents`. Out: one row an incident; where accounts differ, every answer with who gives it, in one cell.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.columns import Row, Table, Value, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import DAYS, GROUNDS, WHERE, days, grounds, where
from parley.export.rows.people import people
from parley.records import MEASURES, Finding, Incident, Reading
from parley.views.wording import ITSELF

COUNTS: Final = " ".join(f"{m}_low:integer {m}_best:integer {m}_high:integer {m}_as_told" for m in MEASURES)
COLUMNS: Final = columns(
    f"id title type cause grade grade_reason {DAYS} {WHERE} actors recipients mediators happened disputed:names bodies:names "
    f"witnesses:names independent_witnesses:integer origins:integer {COUNTS} {GROUNDS}"
)


def incident_rows(contents: Contents) -> Iterator[Row]:
    """One row an incident, in the order of time."""
    return (row(incident, contents) for incident in contents.picture.incidents)


def row(incident: Incident, contents: Contents) -> Row:
    """The row of one incident."""
    when = days(incident.when)
    return {
        "id": incident.id,
        "title": incident.title,
        "type": incident.type,
        "cause": incident.cause,
        "grade": incident.grade,
        "grade_reason": incident.reason,
        "from": when["from"],
        "to": when["to"],
        **where(incident.place),
        "actors": told(incident.finding("actor")),
        "recipients": told(incident.finding("recipient")),
        "mediators": told(incident.finding("mediator")),
        "happened": told(incident.finding("happened")),
        "disputed": tuple(finding.question for finding in incident.disputed),
        "bodies": incident.bodies,
        "witnesses": tuple(map(contents.voice, incident.witnesses)),
        "independent_witnesses": len(incident.witnesses),
        "origins": len(incident.origins),
        **counts(incident),
        **grounds(incident.claims, contents),
    }


def counts(incident: Incident) -> dict[str, Value]:
    """Low, best and high of each measure, and every count with who gives it."""
    cells: dict[str, Value] = {}
    for measure in MEASURES:
        found = [finding for finding in incident.findings if finding.question == measure]
        whole = people(found)
        cells |= {f"{measure}_low": whole.low, f"{measure}_best": whole.best, f"{measure}_high": whole.high}
        cells[f"{measure}_as_told"] = "; ".join(f"{f.of or 'people'}: {told(f)}" for f in found) or None
    return cells


def told(finding: Finding | None) -> str | None:
    """Every answer to a question, each with who gives it where more than one is given: "12 (Zenda) / 3 (Hentzau; comes
    on top of another count)"."""
    if finding is None:
        return None
    if len(finding.readings) == 1:
        return finding.readings[0].answer
    return " / ".join(f"{r.answer} ({_giving(r)})" for r in finding.readings)


def _giving(reading: Reading) -> str:
    """Who gives an answer, and why a count that is set aside is."""
    return "; ".join(filter(None, (", ".join(reading.speakers) or ITSELF, reading.aside)))


INCIDENTS: Final = Table("incidents", COLUMNS, incident_rows)
