"""Extras: the columns that lead from a row of another coding back to Parley's own.

In: an incident or a claim among its contents. Out: cells named `parley_…`: ids, days, counts, grade, where the words
stand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from parley.export.columns import Column, Row, Value, columns
from parley.export.contents import Contents
from parley.export.rows.grounds import grounds
from parley.export.rows.people import Limits
from parley.records import Ceasefire, Incident, When

GROUNDS: Final = "parley_quote parley_claims:names parley_spans:names"
DAYS: Final = "parley_from:day parley_to:day"
OF_INCIDENTS: Final[tuple[Column, ...]] = columns(
    f"parley_incident parley_type parley_title parley_grade parley_reason {DAYS} parley_killed_low:integer "
    f"parley_killed_best:integer parley_killed_high:integer parley_disputed:names parley_mapping {GROUNDS}"
)


def of_incident(incident: Incident, killed: Limits, contents: Contents) -> dict[str, Value]:
    """The extra cells of an incident."""
    return {
        "parley_incident": incident.id,
        "parley_type": incident.type,
        "parley_title": incident.title,
        "parley_grade": incident.grade,
        "parley_reason": incident.reason,
        "parley_killed_low": killed.low,
        "parley_killed_best": killed.best,
        "parley_killed_high": killed.high,
        "parley_disputed": tuple(finding.question for finding in incident.disputed),
        **days(incident.when),
        **back(incident.claims, contents),
    }


def of_truce(truce: Ceasefire, when: When | None, contents: Contents) -> dict[str, Value]:
    """The extra cells of a truce."""
    return {
        "parley_incident": truce.id,
        "parley_type": "ceasefire",
        "parley_title": truce.title,
        "parley_grade": truce.state,
        "parley_reason": truce.reason,
        **days(when),
        **back(truce.claims, contents),
    }


def days(when: When | None) -> Row:
    """The first and last day."""
    return {"parley_from": when.first if when else None, "parley_to": when.last if when else None}


def back(claims: Iterable[str], contents: Contents) -> Row:
    """The claims, where their words stand, and the words of the first."""
    found = grounds(claims, contents)
    return {f"parley_{name}": found[name] for name in ("quote", "claims", "spans")}


def filled(names: Iterable[Column], cells: dict[str, Value]) -> Row:
    """A row with a cell for each column, None where `cells` has none.

    Raises:
        KeyError: where a cell is of no column.
    """
    known: dict[str, Value] = {column.name: None for column in names}
    if strange := set(cells) - set(known):
        raise KeyError(f"no such column: {', '.join(sorted(strange))}")
    return {**known, **cells}
