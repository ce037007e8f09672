"""Steps: what is told of a truce, in order, and what it made of the truce.

In: a ceasefire, an archive. Out: a `Told` a step; what is agreed and is to take effect in the same words is one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from parley.records import Ceasefire, Transition
from parley.views.archive import Archive
from parley.views.evidence import Evidence, evidence
from parley.views.wording import ITSELF, days, listed, table, visible

Kind = Literal["called", "agreed", "due", "force", "broken", "ended"]
KINDS: Final[dict[str, Kind]] = {
    "proposed": "called", "agreed": "agreed", "due": "due", "in force": "force", "extended": "force", "holding": "force",
    "violated": "broken", "collapsed": "ended", "expired": "ended", "replaced": "ended",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """One step as told: what, by whom it was done and against whom, when, according to whom; `until` is the last of
    several days that are said, `heard` the day on which it was told last."""

    state: str
    mark: str
    kind: Kind
    by: str
    against: str
    when: str
    on: date | None
    until: date | None
    heard: date | None
    by_then: bool
    voices: tuple[str, ...]
    evidence: Evidence

    @property
    def speakers(self) -> str:
        """According to whom, in words."""
        return listed(self.voices) or ITSELF

    @property
    def words(self) -> str:
        """ "broken by Zenda, against Strelsau"."""
        by = f" by {self.by}" if self.by else ""
        return f"{self.state}{by}{f', against {self.against}' if self.against else ''}"


def steps(one: Ceasefire, archive: Archive) -> tuple[Told, ...]:
    """The steps of a truce, in order."""
    return tuple(_told(*together, archive=archive) for together in _joined(one.transitions))


def _told(*steps: Transition, archive: Archive) -> Told:
    """One step as told, or an agreement with the effect that it sets."""
    *agreed, step = steps
    when, claims = step.when, [claim for each in (step, *agreed) for claim in each.claims]
    return Told(
        state=", ".join(table("truces")[each.state] for each in (*agreed, step)),
        mark=table("truce_marks")[step.state],
        kind=KINDS[step.state],
        by=listed(step.by),
        against=listed(step.against),
        when=days(when) if when else "day not said",
        on=(when.first or when.last) if when else None,
        until=when.last if when and when.first and when.last != when.first else None,
        heard=max(filter(None, (archive.published(claim.report) for claim in archive.known(claims))), default=None),
        by_then=bool(when and when.first is None and when.last),
        voices=tuple(visible(name) for name in step.speakers),
        evidence=evidence(claims, archive, most=2, deciding=step.claims),
    )


def _joined(steps: Sequence[Transition]) -> Iterator[tuple[Transition, ...]]:
    """The steps in order; of what is agreed for the very day on which it is to take effect, by the same voices, both at
    once."""
    at = 0
    while at < len(steps):
        pair = steps[at : at + 2]
        alike = [each.state for each in pair] == ["agreed", "due"] and len({(s.when, s.speakers) for s in pair}) == 1
        yield tuple(pair) if alike else (pair[0],)
        at += 2 if alike else 1
