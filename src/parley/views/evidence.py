"""Evidence: from claims to the very words that they rest on, and who says them.

In: ids of claims, an archive. Out: `Evidence`: the best few claims, each with its words, speaker, report and place in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from datetime import date
from typing import Final

from parley.records import Claim, Party
from parley.views.archive import Archive
from parley.views.wording import day, listed, shortened, visible

SHOWN: Final = 3
LONGEST: Final = 260  # characters of a quotation
NEVER: Final = date.max


@dataclass(frozen=True, slots=True)
class Citation:
    """One claim's words: `quote` is `text[start:end]` of the report, on one line and shortened where long.

    `speaker` is who says so, "" where the report says it itself; `via` those through whom it was heard.
    """

    claim: str
    report: str
    label: str
    name: str
    told: str
    speaker: str
    via: tuple[str, ...]
    quote: str
    start: int
    end: int

    @property
    def voice(self) -> str:
        """Who says so, in words: "Zenda, by way of AFP", or "the report itself"."""
        by_way = f", by way of {listed(self.via)}" if self.via else ""
        return f"{self.speaker}{by_way}" if self.speaker else "the report itself"


@dataclass(frozen=True, slots=True)
class Evidence:
    """The citations shown, the best first, and how many more there are."""

    citations: tuple[Citation, ...]
    more: int = 0

    @property
    def voices(self) -> tuple[str, ...]:
        """Everyone who says so in what is shown, each once."""
        return tuple(dict.fromkeys(c.voice for c in self.citations))


def evidence(claims: Iterable[str], archive: Archive, *, most: int = SHOWN) -> Evidence:
    """The evidence for something: a claim of each origin before a second one of any, the earliest told first."""
    known = sorted(archive.known(claims), key=lambda claim: _rank(claim, archive))
    first: dict[str, Claim] = {}
    for claim in known:
        first.setdefault(archive.lineage(claim.report), claim)
    ordered = [*first.values(), *(claim for claim in known if first[archive.lineage(claim.report)] is not claim)]
    return Evidence(tuple(citation(claim, archive) for claim in ordered[:most]), max(0, len(ordered) - most))


def _rank(claim: Claim, archive: Archive) -> tuple[date, str, int, str]:
    return archive.published(claim.report) or NEVER, archive.label(claim.report), claim.quote.start, claim.id


def citation(claim: Claim, archive: Archive) -> Citation:
    """Where `claim` is said, by whom, in which words."""
    report = archive.reports[claim.report]
    told = archive.published(report.id)
    return Citation(
        claim=claim.id,
        report=report.id,
        label=archive.label(report.id),
        name=visible(report.name) or report.id,
        told=day(told) if told else "of unknown day",
        speaker=_label(claim.speakers[-1]) if claim.speakers else "",
        via=tuple(_label(party) for party in claim.speakers[:-1]),
        quote=shortened(claim.quote.of(report.text), LONGEST),
        start=claim.quote.start,
        end=claim.quote.end,
    )


def _label(party: Party) -> str:
    body = party.belongs_to
    return visible(f"{party.name} ({body})" if body and body.lower() not in party.name.lower() else party.name)


def cited(shown: object) -> Iterator[Citation]:
    """Every citation in a view's records, in the order in which they are shown."""
    if isinstance(shown, Citation):
        yield shown
    elif isinstance(shown, tuple):
        for part in shown:
            yield from cited(part)
    elif is_dataclass(shown) and not isinstance(shown, type):
        for field in fields(shown):
            yield from cited(getattr(shown, field.name))
