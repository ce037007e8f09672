"""Version: how much a library holds, so that two looks at it can be compared without reading it.

In: counts of what was stored. Out: `Version`, which says whether one look at a library saw all that another one saw.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Version:
    """How many reports, layouts, readings and judgements a library holds. Nothing is ever taken away, so that two equal
    versions of one library hold the same."""

    reports: int = 0
    layouts: int = 0
    readings: int = 0
    judgements: int = 0

    def holds(self, other: Version) -> bool:
        """Whether this version of a library holds all that `other` does."""
        return all(ours >= theirs for ours, theirs in zip(astuple(self), astuple(other), strict=True))

    def __str__(self) -> str:
        return f"{self.reports}.{self.layouts}.{self.readings}.{self.judgements}"


NOTHING: Final = Version()
"""What a library holds that nothing was stored in."""
