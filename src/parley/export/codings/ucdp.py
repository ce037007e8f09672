"""UCDP-GED-shaped: deadly incidents in the columns and codes of the UCDP Georeferenced Event Dataset.

In: `Contents`. Out: one row an incident of violence that is told of as done and of which somebody says that it killed.
After: Sundberg and Melander, Introducing the UCDP Georeferenced Event Dataset, Journal of Peace Research 50(4), 2013,
and the UCDP GED Codebook. Ids of conflicts, dyads and states are UCDP's own and stay empty, as does what is not told.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from parley.export.claims import Told
from parley.export.codings.extras import OF_INCIDENTS, filled, of_incident
from parley.export.codings.mapping import Code, code_of
from parley.export.codings.precision import province, ucdp_date_prec, ucdp_where_prec
from parley.export.codings.sides import CIVILIANS, Sides, is_group, is_state, sides
from parley.export.codings.tables import columns_of
from parley.export.columns import Row, Table, Value
from parley.export.contents import Contents
from parley.export.rows.people import Limits, people, whose
from parley.records import Finding, Incident, Place

COLUMNS: Final = (*columns_of("ucdp_columns.tsv"), *OF_INCIDENTS)
STATE_BASED, NON_STATE, ONE_SIDED = 1, 2, 3


def ucdp_rows(contents: Contents) -> Iterator[Row]:
    """The rows, in the order of time."""
    for incident in contents.picture.incidents:
        code = code_of(incident.claims, incident.type, contents)
        found = [finding for finding in incident.findings if finding.question == "killed"]
        killed = people(found)
        deadly = any((killed.low, killed.best, killed.high))
        if code and code.ucdp and deadly and incident.is_done:
            yield filled(COLUMNS, _row(incident, code, (found, killed), contents))


def _row(incident: Incident, code: Code, counted: tuple[list[Finding], Limits], contents: Contents) -> dict[str, Value]:
    found, killed = counted
    two = sides(incident, contents)
    when = incident.when
    return {
        "id": incident.id,
        "year": when.first.year if when and when.first and when.last and when.first.year == when.last.year else None,
        "type_of_violence": violence(code, two),
        **_sides(two),
        **_sources(contents.known(incident.claims), contents),
        **_where(incident.place),
        "event_clarity": 1 if when and when.is_day and incident.place and incident.type != "casualties" else None,
        "date_prec": ucdp_date_prec(when),
        "date_start": when.first if when else None,
        "date_end": when.last if when else None,
        **deaths(found, killed, two),
        "parley_mapping": code.why,
        **of_incident(incident, killed, contents),
    }


def violence(code: Code, two: Sides) -> int | None:
    """UCDP's type of violence, where the sides tell it: with a state in it, between groups, or against civilians."""
    if code.ucdp == "target" and two.civilians:
        return ONE_SIDED if two.first else None
    if code.ucdp == "unsaid" or not (two.first and two.second):
        return None
    names = (two.first[0], two.second[0])
    if any(map(is_state, names)):
        return STATE_BASED
    return NON_STATE if all(map(is_group, names)) else None


def _sides(two: Sides) -> dict[str, Value]:
    first = _side(two.first)
    second = CIVILIANS if two.civilians and not two.second else _side(two.second)
    return {"side_a": first, "side_b": second, "dyad_name": f"{first} - {second}" if first and second else None}


def _side(names: tuple[str, ...]) -> str | None:
    """UCDP's name for a side: "Government of …" for a state."""
    return ", ".join(f"Government of {name}" if is_state(name) else name for name in names) or None


def deaths(found: list[Finding], killed: Limits, two: Sides) -> dict[str, int | None]:
    """UCDP's deaths by side, whose sum is `best`. Who is not told apart is of unknown side."""
    if killed.best is None:
        return {"low": killed.low, "high": killed.high}
    counts = {whose(finding): finding.best or 0 for finding in found}
    first = sum(n for (kind, side), n in counts.items() if kind == "fighters" and side in two.first)
    second = sum(n for (kind, side), n in counts.items() if kind == "fighters" and side in two.second)
    civilians = sum(n for (kind, _), n in counts.items() if kind == "civilians")
    unknown = max(killed.best - first - second - civilians, 0)
    best = first + second + civilians + unknown
    return {
        "deaths_a": first,
        "deaths_b": second,
        "deaths_civilians": civilians,
        "deaths_unknown": unknown,
        "best": best,
        "high": max(killed.high, best) if killed.high is not None else None,
        "low": min(killed.low, best) if killed.low is not None else None,
    }


def _sources(told: list[Told], contents: Contents) -> dict[str, Value]:
    """Reports, outlets, days and headlines, each once; `source_original` is who says so inside them."""
    reports = list({each.report.id: each.report for each in told}.values())
    outlets = [contents.outlets.get(report.id) or report.source for report in reports]
    published = [str(report.published.last) for report in reports if report.published and report.published.last]
    speakers = [str(each.claim.speaker) for each in told if each.claim.speaker]
    return {
        "number_of_sources": len(reports),
        "source_article": _joined(report.name or report.id for report in reports),
        "source_office": _joined(outlets),
        "source_date": _joined(published),
        "source_headline": _joined(report.title or "" for report in reports),
        "source_original": _joined(speakers),
    }


def _joined(parts: Iterator[str] | list[str]) -> str | None:
    return "; ".join(dict.fromkeys(filter(None, parts))) or None


def _where(place: Place | None) -> dict[str, Value]:
    if place is None:
        return {}
    known = place.latitude is not None and place.longitude is not None
    return {
        "where_prec": ucdp_where_prec(place),
        "where_coordinates": place.name,
        "where_description": place.name,
        "adm_1": province(place),
        "latitude": place.latitude,
        "longitude": place.longitude,
        "geom_wkt": f"POINT ({place.longitude} {place.latitude})" if known else None,
        "country": place.country,
    }


UCDP: Final = Table("ucdp", COLUMNS, ucdp_rows)
