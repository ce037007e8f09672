"""Happened: the counts of single happenings, by side and day, to be set beside a side's total.

In: incidents. Out: `Happened`, asked for the happenings of a stretch of days in which people of a side were counted.
Only what is told of as done, of a day or two and of a place, is a happening that no other holds; parts of its dead are
left out.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Final

from parley.records import Finding, Incident, Measure, VictimStatus
from parley.views.balances.reckoning import Range, total
from parley.views.scope import folded

SHORT: Final = timedelta(days=1)
STATUSES: Final = ("civilian", "military")


@dataclass(frozen=True, slots=True)
class Deed:
    """One happening with its count: of all people of a side, or of its civilians or fighters."""

    id: str
    title: str
    on: date
    allows: Range
    claims: tuple[str, ...]


@dataclass(slots=True)
class Happened:
    """Happenings by what is counted of whom, in the order of their days."""

    by_whom: dict[tuple[str, str, str], list[Deed]] = field(default_factory=dict)

    def between(self, measure: Measure, side: str, status: VictimStatus | None, days: tuple[date, date]) -> list[Deed]:
        """The happenings from the first of `days` to the last; where no status is asked for, of all people of the
        side."""
        found = self.by_whom.get((measure, folded(side), status or ""), [])
        first, last = days
        begin, end = bisect_left(found, first, key=lambda d: d.on), bisect_right(found, last, key=lambda d: d.on)
        return found[begin:end]


def happened(incidents: Iterable[Incident]) -> Happened:
    """The counted happenings among `incidents`."""
    found = Happened()
    for incident in incidents:
        for key, deed in _deeds(incident):
            found.by_whom.setdefault(key, []).append(deed)
    for deeds in found.by_whom.values():
        deeds.sort(key=lambda deed: (deed.on, deed.id))
    return found


def _deeds(incident: Incident) -> Iterator[tuple[tuple[str, str, str], Deed]]:
    when = incident.when
    if (
        not incident.is_done
        or incident.cause != "conflict"
        or incident.place is None
        or when is None
        or when.first is None
        or when.last is None
    ):
        return
    if when.last - when.first > SHORT:
        return
    by_side: dict[tuple[str, str], dict[str, Finding]] = {}
    for finding in incident.findings:
        if finding.side:
            by_side.setdefault((finding.question, folded(finding.side)), {})[finding.status] = finding
    for (measure, side), of in by_side.items():
        for status in STATUSES:
            if status in of:
                yield (measure, side, status), _deed(incident, when.last, [of[status]])
        yield (measure, side, ""), _deed(incident, when.last, [of[""]] if "" in of else [*of.values()])


def _deed(incident: Incident, on: date, findings: list[Finding]) -> Deed:
    counts = [Range(finding.low, finding.best, finding.high) for finding in findings]
    claims = dict.fromkeys(claim for finding in findings for reading in finding.readings for claim in reading.claims)
    return Deed(incident.id, incident.title, on, counts[0] if len(counts) == 1 else total(counts), tuple(claims))
