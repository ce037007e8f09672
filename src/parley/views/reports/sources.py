"""Sources: who published the reports, which are copies of one another, how many independent origins there are.

In: an archive, ids of reports, claims. Out: `Sources`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from parley.records import Claim
from parley.views.archive import Archive
from parley.views.wording import listed

MOST: Final = 30


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet with how many reports, of which days, how many claims, and of which agencies it prints."""

    label: str
    reports: int
    copies: int
    claims: int
    days: str


@dataclass(frozen=True, slots=True)
class Story:
    """One story printed by several: `origin` is its agency or where it stood first."""

    origin: str
    outlets: str
    reports: int


@dataclass(frozen=True, slots=True)
class Sources:
    """Outlets by how much they tell, stories with their copies, and the sums."""

    outlets: tuple[Outlet, ...]
    more: int
    stories: tuple[Story, ...]
    reports: int
    origins: int
    claims: int


def sources(archive: Archive, reports: Iterable[str], claims: Iterable[Claim]) -> Sources:
    """What `reports` are and how many of `claims` they tell, the outlets that tell most first."""
    asked = set(reports)
    chosen = [id_ for id_ in archive.reports if id_ in asked]
    told: dict[str, int] = {}
    for claim in claims:
        told[claim.report] = told.get(claim.report, 0) + 1
    by_outlet: dict[str, list[str]] = {}
    by_lineage: dict[str, list[str]] = {}
    for report in chosen:
        by_outlet.setdefault(archive.label(report), []).append(report)
        by_lineage.setdefault(archive.lineage(report), []).append(report)
    outlets = [_outlet(label, group, by_lineage, told, archive) for label, group in by_outlet.items()]
    outlets.sort(key=lambda o: (-o.reports, -o.claims, o.label))
    stories = [_story(lineage, group, archive) for lineage, group in by_lineage.items() if len(group) > 1]
    return Sources(
        tuple(outlets[:MOST]),
        max(0, len(outlets) - MOST),
        tuple(stories[:MOST]),
        len(chosen),
        len(by_lineage),
        sum(told.values()),
    )


def _outlet(
    label: str, group: list[str], lineages: dict[str, list[str]], told: dict[str, int], archive: Archive
) -> Outlet:
    days = sorted(day for report in group if (day := archive.published(report)))
    copies = sum(len(lineages[archive.lineage(report)]) > 1 for report in group)
    claims = sum(told.get(report, 0) for report in group)
    return Outlet(
        label, len(group), copies, claims, archive.dates.between(days[0], days[-1]) if days else "day unknown"
    )


def _story(lineage: str, group: list[str], archive: Archive) -> Story:
    agency, slash, _ = lineage.rpartition("/")
    first = agency if slash else archive.label(group[0])
    return Story(first, listed(archive.label(report) for report in group), len(group))
