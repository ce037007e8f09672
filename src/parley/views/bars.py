"""Bars: counts drawn to one scale, so that a gap is seen before it is read.

In: low, best and high of each count. Out: a `Bar` each, in hundredths of the width.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

TENFOLD: Final = 10

Limits = tuple[int | None, int | None, int | None]


class Limited(Protocol):
    """A count that is told with limits."""

    @property
    def low(self) -> int | None:
        """The least that its words allow."""

    @property
    def best(self) -> int | None:
        """The number that they give."""

    @property
    def high(self) -> int | None:
        """The most that they allow."""


@dataclass(frozen=True, slots=True)
class Bar:
    """From `start` to `start + width`, with the best count at `best`; `open_up` where no upper limit is set and
    `open_down` where no lower one is. All of it None or 0 where nothing is known."""

    start: float = 0
    width: float = 0
    best: float | None = None
    open_up: bool = False
    open_down: bool = False


def bars(counts: Sequence[Limits]) -> tuple[Bar, ...]:
    """The bars of `counts`, on one scale from nought to the greatest number that any of them names."""
    most = max((n for limits in counts for n in limits if n is not None), default=0)
    return tuple(_bar(limits, most * 1.15) for limits in counts)


def greatest(count: Limited) -> int:
    """The greatest number that a count names, 0 where it names none."""
    return max((n for n in (count.low, count.best, count.high) if n is not None), default=0)


def alike(counts: Iterable[int]) -> bool:
    """Whether counts may be of the same people: no one is ten times another; the dead of a blast are not those of a
    war."""
    told = [count for count in counts if count > 0]
    return not told or max(told) < TENFOLD * min(told)


def _bar(limits: Limits, scale: float) -> Bar:
    low, best, high = limits
    if not scale or limits == (None, None, None):
        return Bar()
    start = _share(low if low is not None else 0, scale)
    end = 100.0 if high is None else _share(high, scale)
    return Bar(
        start,
        round(max(end - start, 0.8), 2),
        None if best is None else _share(best, scale),
        open_up=high is None,
        open_down=low is None,
    )


def _share(count: int, scale: float) -> float:
    return round(100 * count / scale, 2)
