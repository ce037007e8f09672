"""Dates: when things happen, resolved against the report's own date.

In: a parsed `Doc`. Out: `DATES`, the extractor of the `dates` layer, `when_at`, the time of one event, `outbreak`, that
since which a war goes on, and `is_live`, whether a report is filed by the hour.
"""

from parley.extract.dates.entries import is_live
from parley.extract.dates.events import when_at
from parley.extract.dates.mentions import DATES
from parley.extract.dates.outbreak import outbreak

__all__ = ["DATES", "is_live", "outbreak", "when_at"]
