"""Days counted on and back, within what a calendar holds.

In: days, stretches of days. Out: days.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Final

DAY: Final = timedelta(days=1)
EARLIEST: Final = date.min
LATEST: Final = date.max


def shifted(day: date, by: timedelta) -> date:
    """`day` moved `by` days, no further than the calendar's first and last day."""
    ordinal = min(max(day.toordinal() + by.days, EARLIEST.toordinal()), LATEST.toordinal())
    return date.fromordinal(ordinal)
