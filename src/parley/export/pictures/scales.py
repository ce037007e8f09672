"""Scales: from days and numbers to points of a picture.

In: the days or numbers that are to be shown, a length. Out: functions to places, and the ticks of an axis.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from math import floor, log10
from typing import Final

STEPS: Final = (1, 2, 5, 7, 14)  # days between ticks, as long as a month is not shown whole


def day_scale(days: Sequence[date], length: float) -> Callable[[date], float]:
    """Where a day lies between the first and last of `days`."""
    first, last = min(days), max(days)
    width = max((last - first).days, 1)
    return lambda day: length * (day - first).days / width


def day_ticks(days: Sequence[date], most: int) -> list[date]:
    """At most `most` days to name between the first and last of `days`, evenly apart."""
    first, last = min(days), max(days)
    length = (last - first).days
    step = next((step for step in STEPS if length // step < most), max(length // max(most - 1, 1), 1))
    return [first + timedelta(days=n) for n in range(0, length + 1, step)]


def number_ticks(greatest: float, most: int = 4) -> list[int]:
    """Round numbers from nought to just above `greatest`."""
    if greatest <= 0:
        return [0, 1]
    rough = greatest / most
    unit = 10 ** floor(log10(rough)) if rough >= 1 else 1
    step = next(unit * n for n in (1, 2, 5, 10) if unit * n >= rough)
    return list(range(0, int(greatest + step), int(step)))
