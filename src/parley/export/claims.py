"""Claims in the exchange format of docs/reference/claims.md.

In: a claim and its report. Out: the record, a dictionary that JSON can hold, and lines of such records.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from parley.records import Claim, Figure, Layout, Report, When
from parley.views.wording import iso


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the report that tells it."""

    claim: Claim
    report: Report


def dated(report: Report, layout: Layout | None) -> Report:
    """`report` with the day that its text gives, where none came with it."""
    return report if report.published or layout is None else replace(report, published=layout.published)


def record(told: Told) -> dict[str, Any]:
    """The record of a claim: values only, its evidence quoted. `report` is what the report's source calls it."""
    claim, text = told.claim, told.report.text
    fields: dict[str, Any] = {
        "report": told.report.name or told.report.id,
        "id": claim.id,
        "quote": claim.quote.of(text),
        "start": claim.quote.start,
        "end": claim.quote.end,
        "type": claim.type,
        "modality": claim.modality,
        "stance": claim.stance,
        "speakers": [str(party) for party in claim.speakers],
        "actors": [str(party) for party in claim.actors],
        "recipients": [str(party) for party in claim.recipients],
        "mediators": [str(party) for party in claim.mediators],
        "place": claim.place.name if claim.place else None,
        "when": days(claim.when),
    }
    if claim.figure:
        fields["figure"] = figure(claim.figure)
    if claim.about:
        fields["about"] = claim.about.of(text)
    return fields


def days(when: When | None) -> dict[str, str | None] | None:
    """The first and last day in ISO form, None for an open end, and for both."""
    if when is None or not (when.first or when.last):
        return None
    return {"from": iso(when.first), "to": iso(when.last)}


def figure(counted: Figure) -> dict[str, Any]:
    """The record of a figure."""
    keys = ("measure", "count", "bound", "victims", "side", "victim_status", "scope", "cause")
    return {key: getattr(counted, key) for key in keys}


def lines(all_told: Iterable[Told]) -> Iterator[str]:
    """One line of JSON a claim. A lone surrogate is escaped, as JSON allows."""
    for told in all_told:
        line = json.dumps(record(told), ensure_ascii=False)
        yield line.encode("utf-8", "backslashreplace").decode()
