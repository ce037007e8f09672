"""Reports without war: how many events of a war are read in what tells of none.

In: annotations and the score against them. Out: the reports that are annotated with no claim of violence or of a
ceasefire (crime, accidents, sport, politics), the claims of that sort that were read in them nevertheless, and the most
that there may be.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from parley.scoring.annotation import Annotation, Gold
from parley.scoring.score import Score

OF_WAR = {"violence", "ceasefire"}


@dataclass(frozen=True, slots=True)
class WithoutWar:
    """Reports without war, how many, and the claims of one that were read in them."""

    reports: int
    claims: tuple[Annotation, ...]

    @property
    def rate(self) -> float:
        """False claims a report."""
        return len(self.claims) / self.reports if self.reports else 0.0

    def __str__(self) -> str:
        return f"without war  {self.rate:.3f} false events a report   ({len(self.claims)} in {self.reports})"


def without_war(annotated: Gold, score: Score) -> WithoutWar:
    """What was read of war in the reports that tell of none."""
    peaceful = annotated.reports - {claim.report for claim in annotated.claims if claim.family in OF_WAR}
    false = (claim for claim in score.spurious if claim.family in OF_WAR and claim.report in peaceful)
    return WithoutWar(len(peaceful), tuple(false))


def too_many(found: WithoutWar, most: float | None) -> Iterator[str]:
    """A sentence where there are more than `most`."""
    if most is not None and found.rate > most:
        yield f"reports without war have {found.rate:.3f} false events each, over the ceiling of {most:.3f}"
