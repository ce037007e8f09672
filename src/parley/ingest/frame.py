"""The frame of a report: what the zones around its body tell of it.

In: a report and its zones. Out: its date, its dateline's town, the agencies that it credits.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from parley.ingest.credits import agencies_in
from parley.ingest.dateline import town_of
from parley.ingest.written_dates import day_written, has_label
from parley.records import Report, When, Zone

WEEKDAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
LATER: Final = ("updated", "modified", "edited")
"""Labels of a day on which only the page was changed."""


def published_by(report: Report, zones: Sequence[Zone]) -> When | None:
    """The report's date: as its text says for sure, since tables give days of filing or wrong ones; else as it came
    with it, made narrower by the text where that agrees; else as the text says."""
    known, told = report.published, list(_days_told(report.text, zones))
    if sure := next((day for zone, day in told if _is_sure(report, zone, day)), None):
        return sure
    found = next((day for _, day in told), None)
    if known is None or found is None or not (known.first and known.last and found.first and found.last):
        return known or found
    return found if known.first <= found.first and found.last <= known.last else known


def _is_sure(report: Report, zone: Zone, day: When) -> bool:
    """Whether a zone calls a day that of the report, names the weekday of it and the right one, or opens the text with
    it and no weekday; or whether the page was changed on that day, ahead of the day that came with it: it was out by
    then."""
    if day.first is None or not day.is_day:
        return False
    words, known = zone.span.of(report.text).lower(), report.published
    if any(word in words for word in LATER):
        return known is not None and known.first is not None and day.first < known.first
    opens = not report.text[: zone.span.start].strip() and not any(name in words for name in WEEKDAYS)
    return opens or has_label(words) or WEEKDAYS[day.first.weekday()] in words


def town_by(text: str, zones: Sequence[Zone]) -> str | None:
    """The town of the first dateline that names one and does not stand within a paragraph, where another story begins."""
    before = (None, *zones)
    pairs = (
        (z, text[b.span.end : z.span.start] if b and b.kind == "body" else "\n")
        for b, z in zip(before, zones, strict=False)
    )
    opened = (z for z, gap in pairs if z.kind == "dateline" and "\n" in gap)
    return next(filter(None, (town_of(z.span.of(text)) for z in opened)), None)


def credits_by(text: str, zones: Sequence[Zone]) -> tuple[str, ...]:
    """The agencies that credits, bylines and datelines name, in the order of naming."""
    named = (agencies_in(z.span.of(text)) for z in zones if z.kind in {"credit", "byline", "dateline"})
    return tuple(dict.fromkeys(name for names in named for name in names))


def _days_told(text: str, zones: Sequence[Zone]) -> Iterator[tuple[Zone, When]]:
    """The days that the report gives as its own, each with where it stands, the likeliest first.

    Those with a label ("Published") and those of datelines count; a bare one only ahead of the body, and only where no
    other follows: between the paragraphs of a chronology such days are those of events.
    """
    dates = [zone for zone in zones if zone.kind == "date" and day_written(zone.span.of(text))]
    labelled = [zone for zone in dates if has_label(zone.span.of(text))]
    bare = [zone for zone in dates if zone not in labelled]
    begins = next((zone.span.start for zone in zones if zone.kind == "body"), len(text))
    own = bare if all(zone.span.end <= begins for zone in bare) else []
    datelines = [zone for zone in zones if zone.kind == "dateline"]
    days = ((zone, day_written(zone.span.of(text))) for zone in (*labelled, *own, *datelines))
    return ((zone, day) for zone, day in days if day)
