"""Archive: all that views look up by id, read from the library once.

In: a library, the picture. Out: `Archive`: claims, reports, their layouts and origins by id.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import Final, TypeVar

from parley.records import Called, Claim, Incident, Layout, Meeting, Origin, Picture, Report, Span, When, hull
from parley.store.library import Library
from parley.views.dates import ENGLISH, Dates
from parley.views.wording import shortened

LONGEST: Final = 40  # characters of a report's label
NAMELESS: Final = re.compile(r"pasted-[0-9a-f]+")  # what a text is called that came without a name
A_YEAR: Final = timedelta(days=365)
Dated = TypeVar("Dated", Incident, Meeting)


@dataclass(frozen=True)
class Archive:
    """What is stored, by id. Maps are never changed. `first` is the day of the first report, None where none is known;
    `dates` says how days are written."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    layouts: Mapping[str, Layout]
    origins: Mapping[str, Origin]
    first: date | None = None
    dates: Dates = ENGLISH

    def known(self, claims: Iterable[str]) -> list[Claim]:
        """The claims of those ids, each once."""
        return [claim for id_ in dict.fromkeys(claims) if (claim := self.claims.get(id_))]

    def published(self, report: str) -> date | None:
        """The day a report came out, the last of a stretch; None where unknown."""
        return self.days[report]

    @cached_property
    def days(self) -> Mapping[str, date | None]:
        """The day each report came out."""
        dated = ((id_, self.layouts.get(id_), report) for id_, report in self.reports.items())
        told = ((id_, (layout and layout.published) or report.published) for id_, layout, report in dated)
        return {id_: when.latest if when else None for id_, when in told}

    @cached_property
    def told(self) -> Mapping[str, Sequence[str]]:
        """The ids of the claims of each report that has any."""
        found: dict[str, list[str]] = {}
        for id_, claim in self.claims.items():
            found.setdefault(claim.report, []).append(id_)
        return found

    def is_past(self, when: When | None) -> bool:
        """Whether something ended so long before the first report that it is of an earlier war."""
        return bool(when and when.last and when.last < self._current)

    def current(self, things: Iterable[Dated]) -> tuple[Dated, ...]:
        """Those of `things` that are not of an earlier war."""
        begun = self._current
        return tuple([one for one in things if not (when := one.when) or not when.last or when.last >= begun])

    def stretch(self, report: str, span: Span) -> Span:
        """The part of a report's text that `span` stands in, as far as its zones reach: no dateline, no picture's caption beside it."""
        layout = self.layouts.get(report)
        zones = [zone.span for zone in layout.zones if zone.span.overlaps(span)] if layout else []
        return hull(zones) if zones else Span(0, len(self.reports[report].text))

    @cached_property
    def _current(self) -> date:
        """The day from which on things are of this war."""
        return self.first - A_YEAR if self.first and self.first - date.min > A_YEAR else date.min

    @cached_property
    def turns(self) -> Mapping[str, int]:
        """The turn of each report among all: by its day, the undated last, then by its label; those alike share one."""
        told = {id_: (self.published(id_) or date.max, self.label(id_)) for id_ in self.reports}
        order = {key: turn for turn, key in enumerate(sorted(set(told.values())))}
        return {id_: order[key] for id_, key in told.items()}

    def lineage(self, report: str) -> str:
        """What copies of one story share."""
        origin = self.origins.get(report)
        return origin.lineage if origin else report

    def lineage_of(self, claim: Claim) -> str:
        """What a claim shares with those in the same words in copies of one story, and in reports that print its
        passage."""
        origin = self.origins.get(claim.report)
        return origin.lineage_of(claim.anchor) if origin else claim.report

    def sharing(self, report: str) -> list[str]:
        """The other reports of which one prints a passage of the other, and no more: those that it has one from, or
        they from it."""
        return [other for other in self.reports if self._has_passage(report, other) or self._has_passage(other, report)]

    def _has_passage(self, report: str, other: str) -> bool:
        origin = self.origins.get(report)
        return any(passage.lineage == self.lineage(other) for passage in (origin.passages if origin else ()))

    def label(self, report: str) -> str:
        """What a report is called on a page: its outlet, or failing that its name; one that came without either by its
        first words."""
        return self._labels[report]

    @cached_property
    def _labels(self) -> Mapping[str, str]:
        named = ((id_, self.origins.get(id_), report) for id_, report in self.reports.items())
        called = ((id_, (o and o.outlet) or report.source or _name(report)) for id_, o, report in named)
        return {id_: shortened(name, LONGEST) for id_, name in called}


def _name(report: Report) -> str:
    """The name of a report that nobody is known to have published."""
    if report.name and not NAMELESS.fullmatch(report.name):
        return report.name
    words = (report.title or report.text).lstrip().partition("\n")[0]
    return f"“{shortened(words, LONGEST - 2)}”" if words else report.id


def archive(
    library: Library, picture: Picture, dates: Dates = ENGLISH, *, claims: Iterable[Claim] | None = None
) -> Archive:
    """The archive of `library`, with the origins that `picture` tells, and everybody called as `picture` does. `claims`
    are those of the library, where they have been read already."""
    called = Called(dict(picture.known_as))
    stored = Archive(
        claims={claim.id: called.claim(claim) for claim in (library.claims() if claims is None else claims)},
        reports={report.id: report for report in library.reports()},
        layouts=library.layouts(),
        origins={origin.report: origin for origin in picture.origins},
        dates=dates,
    )
    return replace(stored, first=min(filter(None, map(stored.published, stored.reports)), default=None))
