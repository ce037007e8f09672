"""Found: what a search comes to, with the words that were asked for marked.

In: the words, spellings that mean the same, hits in reports, claims, an archive. Out: `Found`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from parley.records import Claim, Picture, When
from parley.store.library import Hit
from parley.store.search import folded, terms
from parley.views.archive import Archive
from parley.views.evidence import Citation, citation
from parley.views.reports.accounts import kind
from parley.views.reports.passage import Segment
from parley.views.wording import day, days, harmless, shortened, visible

AROUND: Final = 140  # characters on either side of the first words found in a report
NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class FoundReport:
    """A report with the words that were found in it."""

    report: str
    label: str
    told: str
    title: str
    snippet: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class FoundClaim:
    """A claim whose own words hold what was asked for."""

    kind: str
    citation: Citation
    snippet: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Titled:
    """Something of the picture with its title as it is searched."""

    id: str
    title: str
    folded: str
    when: When | None


@dataclass(frozen=True, slots=True)
class FoundThing:
    """Something of the picture whose title holds what was asked for."""

    id: str
    title: tuple[Segment, ...]
    when: str


def titled(picture: Picture) -> tuple[Titled, ...]:
    """Incidents, ceasefires and talks, by their titles."""
    things = [(i.id, i.title, i.when) for i in picture.incidents]
    things += [(c.id, c.title, c.effect) for c in picture.ceasefires]
    things += [(m.id, m.title, m.when) for m in picture.meetings]
    return tuple(Titled(id_, title, folded(title), when) for id_, title, when in things)


def found_things(queries: Sequence[str], things: Iterable[Titled]) -> tuple[tuple[FoundThing, ...], int]:
    """The first of `things` whose titles hold all the words of one of `queries`, and how many more there are."""
    wanted = [asked for query in queries if (asked := terms(query))]
    every = [term for asked in wanted for term in asked]
    held = [t for t in things if any(all(term in t.folded for term in asked) for asked in wanted)]
    shown = tuple(FoundThing(t.id, marked(visible(t.title), every), days(t.when)) for t in held[:NAMED])
    return shown, len(held) - len(shown)


def found_reports(queries: Sequence[str], hits: Iterable[Hit], archive: Archive) -> tuple[FoundReport, ...]:
    """The reports of `hits`, each once, with the words around the first place where they stand."""
    asked = [term for query in queries for term in terms(query)]
    return tuple(_report(hit, asked, archive) for hit in {hit.report: hit for hit in reversed(list(hits))}.values())


def _report(hit: Hit, asked: Sequence[str], archive: Archive) -> FoundReport:
    report, told = archive.reports[hit.report], archive.published(hit.report)
    at = hit.span.start if hit.span else 0
    start, end = max(0, at - AROUND), at + 2 * AROUND
    within = report.text[start:end]
    if start:
        within = within.partition(" ")[2]
    if end < len(report.text):
        within = within.rpartition(" ")[0]
    shown = f"{'… ' if start else ''}{visible(within)}{' …' if end < len(report.text) else ''}"
    title = shortened(report.title or report.text.lstrip().partition("\n")[0], 120)
    return FoundReport(
        report.id, archive.label(report.id), day(told) if told else "day unknown", title, marked(shown, asked)
    )


def found_claim(claim: Claim, asked: Sequence[str], archive: Archive) -> FoundClaim:
    """A claim with the words that were asked for marked in its sentence."""
    cited = citation(claim, archive)
    return FoundClaim(kind(claim, archive), cited, marked(cited.sentence, asked))


def marked(text: str, asked: Sequence[str]) -> tuple[Segment, ...]:
    """`text` with every stretch that one of the folded terms stands for marked, whatever its accents."""
    patterns = [r"\W+".join(map(re.escape, re.findall(r"\w+", term))) for term in asked]
    pattern = "|".join(sorted(filter(None, patterns), key=len, reverse=True))
    safe = harmless(text)
    if not pattern:
        return (Segment(safe),)
    segments, at = [], 0
    for match in re.finditer(rf"\b(?:{pattern})\w*", folded(safe)):
        segments += [Segment(safe[at : match.start()]), Segment(safe[match.start() : match.end()], marked=True)]
        at = match.end()
    return tuple(segment for segment in (*segments, Segment(safe[at:])) if segment.text)
