"""Reports: one report as received, with every claim that was read from it marked where it stands.

In: the id of a report, its claims, an archive. Out: `ReportSheet`: its text in pieces, its claims in their order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from parley.records import Claim
from parley.views.archive import Archive
from parley.views.evidence import citation
from parley.views.reports.accounts import Account, account
from parley.views.reports.editing import signed
from parley.views.reports.texts import Text, text
from parley.views.wording import visible


@dataclass(frozen=True, slots=True)
class ReportSheet:
    """One report: its `headline`, "" where it has none; `text` with its marks, `accounts` its claims in the order of
    the text, `numbers` of them by claim; `copies` the ids and labels of reports that share its words, `passages` of
    those that share a passage with it and no more; `credits` the agencies that it names, `signed` who made it."""

    headline: str
    text: Text
    accounts: tuple[Account, ...]
    numbers: dict[str, int]
    copies: tuple[tuple[str, str], ...]
    passages: tuple[tuple[str, str], ...]
    credits: tuple[str, ...]
    signed: str


def report_sheet(id_: str, claims: Iterable[Claim], archive: Archive) -> ReportSheet:
    """The sheet of one stored report."""
    told = sorted(claims, key=lambda claim: (claim.quote.start, -claim.quote.end, claim.anchor.start, claim.part))
    lineage, layout = archive.lineage(id_), archive.layouts.get(id_)
    copies = [other for other in archive.reports if other != id_ and archive.lineage(other) == lineage]
    zones = layout.of_kind("headline") if layout else ()
    report = archive.reports[id_]
    return ReportSheet(
        headline=visible(report.title or " ".join(zone.span.of(report.text) for zone in zones[:1])),
        text=text(id_, [citation(claim, archive) for claim in told], archive),
        accounts=tuple(account(claim, archive) for claim in told),
        numbers={claim.id: number for number, claim in enumerate(told, 1)},
        copies=tuple((other, archive.label(other)) for other in copies),
        passages=tuple((other, archive.label(other)) for other in archive.sharing(id_)),
        credits=tuple(map(visible, layout.credits)) if layout else (),
        signed=signed(id_, archive),
    )
