"""Layout: what each stretch of a report's text is. Nothing is cut.

In: a report as received. Out: `Layout`, zones in order that with the white space between them are the whole text, and
what the zones around the body say of it: its date, the dateline's town, the agencies credited, who wrote and edited it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from parley.ingest.case import headings_within
from parley.ingest.closing import closing
from parley.ingest.credits import credits_within
from parley.ingest.dateline import dateline_end, datelines_within, item_heads, item_towns
from parley.ingest.frame import credits_by, published_by, town_by
from parley.ingest.hands import hands_by
from parley.ingest.headings import kinds_of
from parley.ingest.lines import Line, lines_of
from parley.ingest.opening import issue_date_start, labelled_date_end, opening
from parley.ingest.run_in import run_in
from parley.records import Layout, Report, Span, Zone

DATED_PARAGRAPHS = 3
"""How many paragraphs may begin with a dateline: a page may put a summary and an editor's note before the story."""


def layout(report: Report) -> Layout:
    """The zones of `report`, each a stretch of its text as received, and what they tell of it."""
    lines = lines_of(report.text)
    by_line = list(_zones(report, lines))
    zones = _readable(tuple(zone for found in by_line for zone in found))
    whole = [zone for line, found in zip(lines, by_line, strict=True) if not line.mark for zone in found]
    return Layout(
        zones,
        published=published_by(report, zones),
        place=town_by(report.text, zones),
        credits=credits_by(report.text, whole),
        hands=hands_by(report.text, whole),
    )


def _zones(report: Report, lines: Sequence[Line]) -> Iterator[list[Zone]]:
    """The zones of each line, that of its mark first."""
    paragraphs, kinds = 0, kinds_of(lines, report.title)
    headed = "headline" in kinds
    starts = [line.span.start for line, kind in zip(lines, kinds, strict=True) if kind == "body"]
    heads = item_heads(report.text, starts) or item_towns(report.text, starts)
    for line, kind in zip(lines, kinds, strict=True):
        marked = [Zone(line.marker, "boilerplate")] if line.marker else []
        if kind != "body":
            yield [*marked, *(_headline(report.text, line) if kind == "headline" else [Zone(line.span, kind)])]
            continue
        if end := heads.get(line.span.start):
            opened = [Zone(Span(line.span.start, end), "headline"), *_sent(report.text, line.span.start, end)]
        elif paragraphs == 0:
            opened = [_moved(zone, line.span.start) for zone in opening(line.words, report.title, headed=headed)]
        else:
            opened = _dateline(report.text, line.span.start) if paragraphs < DATED_PARAGRAPHS else []
        yield [*marked, *_paragraph(report.text, line.span, opened)]
        paragraphs += 1


def _headline(text: str, line: Line) -> Iterator[Zone]:
    """The zones of a headline, a date with its label before it, or that of its issue behind it, told apart."""
    start, end = line.span.start, line.span.end
    dated, issued = labelled_date_end(line.words) or 0, issue_date_start(line.words)
    if dated:
        yield Zone(Span(start, start + dated), "date")
    yield Zone(_trimmed(text, start + dated, start + issued if issued else end), "headline")
    if issued:
        yield Zone(Span(start + issued, end), "date")


def _sent(text: str, start: int, end: int) -> list[Zone]:
    """What is left of the dateline at `start` behind its town, which ends at `end`: the day and the agency."""
    last = dateline_end(text, start) or end
    return [Zone(_trimmed(text, end, last), "dateline")] if last > end else []


def _dateline(text: str, start: int) -> list[Zone]:
    """The dateline that a paragraph opens with, where it does."""
    end = dateline_end(text, start)
    return [Zone(Span(start, end), "dateline")] if end else []


def _paragraph(text: str, span: Span, opened: Sequence[Zone]) -> Iterator[Zone]:
    """The zones of one paragraph: `opened`, which opens it, its body, its credits."""
    body = _trimmed(text, opened[-1].span.end if opened else span.start, span.end)
    closed = closing(text, body)
    body = _trimmed(text, body.start, closed[0].span.start) if closed else body
    yield from opened
    pages = list(run_in(text, body))
    for zone in (*datelines_within(text, body), *headings_within(text, body)):
        pages += [] if any(zone.span.overlaps(other.span) for other in pages) else [zone]
    yield from _around(text, body, sorted(pages, key=lambda zone: zone.span.start))
    yield from closed


def _around(text: str, body: Span, zones: Iterable[Zone]) -> Iterator[Zone]:
    """`zones` within `body`, and what is left of it before and behind them with its credits."""
    at = body.start
    for zone in zones:
        if len(before := _trimmed(text, at, zone.span.start)):
            yield from _with_credits(text, before)
        yield zone
        at = zone.span.end
    if len(rest := _trimmed(text, at, body.end)):
        yield from _with_credits(text, rest)


def _with_credits(text: str, body: Span) -> Iterator[Zone]:
    at = body.start
    for credit in credits_within(text, body):
        if at < credit.span.start:
            yield Zone(_trimmed(text, at, credit.span.start), "body")
        yield credit
        at = credit.span.end
    if len(rest := _trimmed(text, at, body.end)):
        yield Zone(rest, "body")


def _readable(zones: tuple[Zone, ...]) -> tuple[Zone, ...]:
    """`zones`, its headlines and teasers called body where nothing else is left to read."""
    if any(zone.kind in {"body", "caption"} for zone in zones):
        return zones
    return tuple(Zone(z.span, "body") if z.kind in {"headline", "teaser"} else z for z in zones)


def _moved(zone: Zone, by: int) -> Zone:
    return Zone(Span(zone.span.start + by, zone.span.end + by), zone.kind)


def _trimmed(text: str, start: int, end: int) -> Span:
    """The stretch without the white space around it."""
    words = text[start:end]
    left, right = len(words) - len(words.lstrip()), len(words.rstrip())
    return Span(start + left, start + max(left, right))
