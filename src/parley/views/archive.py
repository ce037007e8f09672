"""Archive: all that views look up by id, read from the library once.

In: a library, the picture. Out: `Archive`: claims, reports, their layouts and origins by id.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from parley.records import Claim, Layout, Origin, Picture, Report
from parley.store.library import Library
from parley.views.wording import shortened

LONGEST = 40  # characters of a report's label


@dataclass(frozen=True, slots=True)
class Archive:
    """What is stored, by id. Maps are never changed."""

    claims: Mapping[str, Claim]
    reports: Mapping[str, Report]
    layouts: Mapping[str, Layout]
    origins: Mapping[str, Origin]

    def known(self, claims: Iterable[str]) -> list[Claim]:
        """The claims of those ids, each once."""
        return [self.claims[id_] for id_ in dict.fromkeys(claims) if id_ in self.claims]

    def published(self, report: str) -> date | None:
        """The day a report came out, the last of a stretch; None where unknown."""
        layout, stored = self.layouts.get(report), self.reports[report]
        when = (layout and layout.published) or stored.published
        return (when.last or when.first) if when else None

    def lineage(self, report: str) -> str:
        """What copies of one story share."""
        origin = self.origins.get(report)
        return origin.lineage if origin else report

    def label(self, report: str) -> str:
        """What a report is called on a page: its outlet, or failing that its name."""
        origin, stored = self.origins.get(report), self.reports[report]
        return shortened((origin and origin.outlet) or stored.source or stored.name or report, LONGEST)


def archive(library: Library, picture: Picture) -> Archive:
    """The archive of `library`, with the origins that `picture` tells."""
    return Archive(
        claims={claim.id: claim for claim in library.claims()},
        reports={report.id: report for report in library.reports()},
        layouts=library.layouts(),
        origins={origin.report: origin for origin in picture.origins},
    )
