"""Dates: when things happen, resolved against the report's own date.

In: a parsed `Doc`. Out: `DATES`, the extractor of the `dates` layer, and `when_at`, the time of one event.
"""

from parley.extract.dates.events import when_at
from parley.extract.dates.mentions import DATES

__all__ = ["DATES", "when_at"]
