"""Dates: when things happen, resolved against the report's own date.

In: a parsed `Doc`. Out: the layer `dates` (`DATES`); `when_at`, the time of one event; `outbreak`, since when the war
has gone on; `is_live`, whether a report is made of entries filed by the hour.

  The time expressions of a report

    mentions   the extractor: every time expression, resolved
    scan       those of one stretch of text, by the rules of the three modules below
    written    rules for days, months, years and seasons as the calendar has them: "9 October", "in 2014"
    relative   rules for what is counted from the report's day, or from what was told before: "last week", "two days later"
    clocks     rules for the hour: "at 0800 GMT"
    grammar    how such a rule is written
    calendar   stretches of days, and how to move them
    frame      what an expression is resolved against: the report's day, the day of the story, the tense
    tense      whether what a date belongs to is over or still to come
    apart      dates given only as a distance from other news: "a day after the raid"
    truces     the day from which "since the truce" counts
    entries    hours that only say when an entry of live coverage was filed

  The time of one event

    events      which of the report's dates is an event's own
    own         whether one date is, by what stands between the two in the tree
    put_off     the day to which what was planned is moved
    taken_up    the day that a "when" takes up from the words before it
    remembered  the year of what an anniversary is of
    story       where the event has no date of its own: the day of which the report goes on telling
    outbreak    since when the fighting has gone on
"""

from parley.extract.dates.entries import is_live
from parley.extract.dates.events import when_at
from parley.extract.dates.mentions import DATES
from parley.extract.dates.outbreak import outbreak

__all__ = ["DATES", "is_live", "outbreak", "when_at"]
