"""Dates: when things happen, resolved against the report's own date.

In: a parsed `Doc`. Out: `DATES`, the extractor of the `dates` layer, `when_at`, the time of one event, and `outbreak`, that
since which a war goes on.
"""

from parley.extract.dates.events import when_at
from parley.extract.dates.mentions import DATES
from parley.extract.dates.outbreak import outbreak

__all__ = ["DATES", "outbreak", "when_at"]
