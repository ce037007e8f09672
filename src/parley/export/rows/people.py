"""People: one count for a whole incident out of its counts of several kinds of people.

In: the findings of one measure. Out: `Limits`. Nobody is counted twice: a part ("children") is none of its whole,
"people" of a side hold its civilians and fighters, "people" of no side hold those of all sides. Kinds apart are added;
where a best or a high is not known of one, it is not known of the sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from parley.records import Finding

WHOLE, KINDS = "people", ("civilians", "fighters")


@dataclass(frozen=True, slots=True)
class Limits:
    """The least, the best and the most, None where not known."""

    low: int | None = None
    best: int | None = None
    high: int | None = None


def people(found: Iterable[Finding]) -> Limits:
    """What the findings of one measure come to; nothing known where there are none."""
    by_side: dict[str, dict[str, Limits]] = {}
    for finding in found:
        kind, side = whose(finding)
        if kind in (WHOLE, *KINDS):
            by_side.setdefault(side, {})[kind] = Limits(finding.low, finding.best, finding.high)
    if WHOLE in by_side.get("", {}):
        return by_side[""][WHOLE]
    return _sum([side[WHOLE]] if WHOLE in side else list(side.values()) for side in by_side.values())


def whose(finding: Finding) -> tuple[str, str]:
    """The kind of people that a finding counts, and their side: "fighters of Zenda"; "" where it is not said."""
    kind, _, side = (finding.of or WHOLE).partition(" of ")
    return kind, side


def _sum(groups: Iterable[Sequence[Limits]]) -> Limits:
    counts = [limits for group in groups for limits in group]
    if not counts:
        return Limits()
    lows = [limits.low for limits in counts if limits.low is not None]
    return Limits(sum(lows) if lows else None, _all([c.best for c in counts]), _all([c.high for c in counts]))


def _all(numbers: Sequence[int | None]) -> int | None:
    known = [number for number in numbers if number is not None]
    return sum(known) if len(known) == len(numbers) else None
