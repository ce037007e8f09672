"""Dates: when things happen, resolved against the report's own date.

In: a parsed `Doc`. Out: the layer `dates` (`DATES`), `when_at`, the time of one event, `outbreak`, that since which a war goes
on, and `is_live`, whether a report is filed by the hour:

    mentions   the extractor: the time expressions of a report
    scan       those of a stretch of text, by the rules of the three below
    written    days, months, years and seasons as the calendar has them
    relative   what counts from the report's day, or from what was told before
    clocks     the hour as said
    grammar    how such a rule is written down
    calendar   stretches of days, and how to move them
    frame      what an expression is resolved against: the report's day, the story's
    tense      whether what is dated is over or to come
    apart      "a day after": what was so long before or after the news
    entries    hours at which a live report files what it tells
    events     which of the dates is an event's own, by what follows
    own        whether one is, by the tree
    taken_up   the day that a "when" takes up
    story      else the day that the report goes on telling of
    outbreak   since when the fighting goes on
    truces     since when a truce holds
"""

from parley.extract.dates.entries import is_live
from parley.extract.dates.events import when_at
from parley.extract.dates.mentions import DATES
from parley.extract.dates.outbreak import outbreak

__all__ = ["DATES", "is_live", "outbreak", "when_at"]
