"""Origin: where a report's words come from.

In: what was found of copies. Out: `Origin`, the lineage of a report and of its passages.
"""

from __future__ import annotations

from dataclasses import dataclass

from parley.records.mention import When
from parley.records.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a report that stands word for word in an earlier one, and the lineage that its words are of."""

    span: Span
    lineage: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a report's words come from: `lineage` names the earliest report or the agency of its text, so that
    copies share one; `outlet` who published it; `published` when. `passages` are of other lineages than the rest of it,
    those of the oldest lineage first. `kept` is the share of the runs of words of the lineage's earliest print
    that stand in this one, `added` the share of this one's that do not stand there: 1 and 0 for that print itself."""

    report: str
    outlet: str
    lineage: str
    published: When | None = None
    passages: tuple[Passage, ...] = ()
    kept: float = 1.0
    added: float = 0.0

    def lineage_of(self, words: Span) -> str:
        """The lineage of some words of the report."""
        return next((passage.lineage for passage in self.passages if passage.span.covers(words)), self.lineage)
