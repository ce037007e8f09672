"""The frame of a report: what the zones around its body tell of it.

In: a report and its zones. Out: its date, its dateline's town, the agencies that it credits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from parley.ingest.credits import agencies_in
from parley.ingest.dateline import town_of
from parley.ingest.written_dates import LABEL, day_written
from parley.records import Report, When, Zone


def published_by(report: Report, zones: Sequence[Zone]) -> When | None:
    """The report's date: as it came with it, made narrower by the text where that agrees; else as the text says."""
    known, found = report.published, next(_days_told(report.text, zones), None)
    if known is None or found is None or not (known.first and known.last and found.first and found.last):
        return known or found
    return found if known.first <= found.first and found.last <= known.last else known


def town_by(text: str, zones: Sequence[Zone]) -> str | None:
    """The town of the first dateline that names one."""
    return next((town for z in zones if z.kind == "dateline" and (town := town_of(z.span.of(text)))), None)


def credits_by(text: str, zones: Sequence[Zone]) -> tuple[str, ...]:
    """The agencies that credits, bylines and datelines name, in the order of naming."""
    named = (agencies_in(z.span.of(text)) for z in zones if z.kind in {"credit", "byline", "dateline"})
    return tuple(dict.fromkeys(name for names in named for name in names))


def _days_told(text: str, zones: Sequence[Zone]) -> Iterator[When]:
    """The days that the report gives as its own, the likeliest first.

    Those with a label ("Published") and those of datelines count; a bare one only ahead of the body, and only where no
    other follows: between the paragraphs of a chronology such days are those of events.
    """
    dates = [zone for zone in zones if zone.kind == "date"]
    labelled = [zone for zone in dates if _label().match(text, zone.span.start)]
    bare = [zone for zone in dates if not _label().match(text, zone.span.start)]
    begins = next((zone.span.start for zone in zones if zone.kind == "body"), len(text))
    own = bare if all(zone.span.end <= begins for zone in bare) else []
    datelines = [zone for zone in zones if zone.kind == "dateline"]
    days = (day_written(zone.span.of(text)) for zone in (*labelled, *own, *datelines))
    return (day for day in days if day)


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"\W*{LABEL}\b", re.IGNORECASE)
