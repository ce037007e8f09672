"""Texts: reports as received, cut into pieces so that every claim's words can be found and marked.

In: the citations of a page, an archive. Out: `Text`s: what to print in which order, each quotation opened and closed
where it begins and ends, properly nested however claims overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, Literal

from parley.records import Span, ZoneKind
from parley.views.archive import Archive
from parley.views.evidence import Citation
from parley.views.wording import harmless, visible

WHOLE: Final = 40_000  # characters up to which a report is printed whole
AROUND: Final = 1_500  # characters around each quotation of a longer one


@dataclass(frozen=True, slots=True)
class Piece:
    """A step in printing: open the mark of a claim (`value` its id, or "" where one that was broken off goes on),
    close the innermost mark, print text (`value`) of a zone, or say how many characters are left out."""

    do: Literal["open", "close", "text", "left out"]
    value: str = ""
    zone: ZoneKind | Literal[""] = ""


@dataclass(frozen=True, slots=True)
class Text:
    """One report to print. `url` is shown as text, and is never followed by the page."""

    report: str
    label: str
    name: str
    told: str
    title: str
    url: str
    lineage: str
    pieces: tuple[Piece, ...]


def texts(citations: Iterable[Citation], archive: Archive) -> tuple[Text, ...]:
    """The reports that `citations` are from, in order of time, those of unknown day last."""
    cited: dict[str, dict[str, Span]] = {}
    for citation in citations:
        cited.setdefault(citation.report, {})[citation.claim] = Span(citation.start, citation.end)
    known = sorted(cited, key=lambda id_: (str(archive.published(id_) or "~"), archive.label(id_), id_))
    return tuple(_text(report, cited[report], archive) for report in known)


def text(report: str, citations: Iterable[Citation], archive: Archive) -> Text:
    """One report with the words of `citations` marked, those of them that are from it."""
    return _text(report, {c.claim: Span(c.start, c.end) for c in citations if c.report == report}, archive)


def _text(id_: str, marks: dict[str, Span], archive: Archive) -> Text:
    report, told = archive.reports[id_], archive.published(id_)
    copies = [other for other in archive.reports if other != id_ and archive.lineage(other) == archive.lineage(id_)]
    return Text(
        report=id_,
        label=archive.label(id_),
        name=visible(report.name),
        told=archive.dates.day(told) if told else "day unknown",
        title=visible(report.title or ""),
        url=visible(report.url or ""),
        lineage=f"one of {len(copies) + 1} reports of the same words" if copies else "",
        pieces=tuple(_pieces(report.text, _zones(id_, archive), sorted(marks.items(), key=_outer_first))),
    )


def _outer_first(mark: tuple[str, Span]) -> tuple[int, int, str]:
    return mark[1].start, -mark[1].end, mark[0]


def _zones(report: str, archive: Archive) -> list[tuple[Span, ZoneKind]]:
    layout = archive.layouts.get(report)
    return [(zone.span, zone.kind) for zone in layout.zones] if layout else []


Marks = Sequence[tuple[str, Span]]
Zones = Sequence[tuple[Span, ZoneKind]]


def _pieces(text: str, zones: Zones, marks: Marks) -> Iterator[Piece]:
    """`text` from start to end, broken wherever a zone or a mark begins or ends; what is left out, said."""
    at = 0
    for kept in _kept(len(text), marks):
        if kept.start > at:
            yield Piece("left out", str(kept.start - at))
        yield from _stretch(text, kept, zones, [m for m in marks if kept.covers(m[1])])
        at = kept.end
    if at < len(text):
        yield Piece("left out", str(len(text) - at))


def _stretch(text: str, kept: Span, zones: Zones, marks: Marks) -> Iterator[Piece]:
    open_: list[tuple[str, Span]] = []
    waiting = list(reversed(marks))
    inside = [z for z in zones if z[0].overlaps(kept)]
    edges = sorted(_edges(kept, inside, marks))
    turn = 0
    for start, end in pairwise(edges):
        yield from _closed(open_, start)
        while waiting and waiting[-1][1].start == start:
            open_.append(waiting.pop())
            yield Piece("open", open_[-1][0])
        while turn < len(inside) and inside[turn][0].end <= start:
            turn += 1
        zone = inside[turn][1] if turn < len(inside) and inside[turn][0].start <= start else ""
        yield Piece("text", harmless(text[start:end]), zone)
    yield from (Piece("close") for _ in open_)


def _closed(open_: list[tuple[str, Span]], at: int) -> Iterator[Piece]:
    """Close the marks that end at `at`; those within them that go on are opened again."""
    ended = next((n for n, (_, span) in enumerate(open_) if span.end <= at), None)
    if ended is None:
        return
    going_on = [mark for mark in open_[ended:] if mark[1].end > at]
    yield from (Piece("close") for _ in open_[ended:])
    open_[ended:] = going_on
    yield from (Piece("open") for _ in going_on)


def _edges(kept: Span, zones: Zones, marks: Marks) -> set[int]:
    inner = {edge for span, _ in zones for edge in (span.start, span.end)}
    inner |= {edge for _, span in marks for edge in (span.start, span.end)}
    return {edge for edge in inner if kept.start < edge < kept.end} | {kept.start, kept.end}


def _kept(length: int, marks: Marks) -> list[Span]:
    """What is printed of a text: all of it, or where it is very long its beginning and what is around each mark."""
    if length <= WHOLE:
        return [Span(0, length)] if length else []
    wanted = [Span(0, AROUND), *(Span(max(0, s.start - AROUND), min(length, s.end + AROUND)) for _, s in marks)]
    kept: list[Span] = []
    for span in sorted(wanted):
        if kept and span.start <= kept[-1].end:
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return kept
