"""Frame: what a time expression is resolved against.

In: the report's date, what the text last spoke of, the tense around the words. Out: `Frame`, and the choice of a year
or a day for words that name none.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from parley.extract.dates.calendar import day, days_from
from parley.records import When

FULL_YEAR = re.compile(r"(?<![\w,.$€£-])(?:1[89]|20)\d\d(?![\w,]\d|\w)")
Tense = Literal["past", "future"]
BY_CLOCK = 1  # days by which another clock is ahead of the report's own
WITHIN = 3
"""Days that a stretch has at most from the end of which others are counted."""
SOON = 45
"""Days ahead within which a date of no known tense lies in the future; nothing hangs on its exact value."""
FAR = 300
"""Days ahead for which nothing is set without naming the year: "had been due on 24 April", in May, is of the month before."""


@dataclass(frozen=True, slots=True)
class Frame:
    """`published` is the report's own day or month; `story` the stretch that the text last spoke of; `tense` that of
    what the words date, None where it shows none; `history` whether the text tells of years long before its own; `then`
    what "since then" goes back to, be it only a stretch that news has opened."""

    published: When | None = None
    story: When | None = None
    then: When | None = None
    tense: Tense | None = None
    history: bool = False

    @property
    def today(self) -> date | None:
        """The report's day, where it is known to the day."""
        return self.published.last if self.published and self.published.is_day else None

    @property
    def anchor(self) -> date | None:
        """The day that "two days later" counts from: the story's, else the report's."""
        return (self.story and self.story.latest) or self.today

    @property
    def counts_days(self) -> bool:
        """Whether what the text last spoke of is known well enough to count days from: not "in early May"."""
        told = self.story
        return not told or bool(told.first and told.last and (told.last - told.first).days <= WITHIN)

    def going_on(self, when: When | None, words: str) -> Frame:
        """The frame once the text has spoken of `when`. A history is not led off its path by words about its own
        time."""
        if not when or not when.first:
            return self
        known = self.published and self.published.first
        aside = self.history and known and when.first >= known.replace(day=1, month=1) and not FULL_YEAR.search(words)
        return self if aside else replace(self, story=when, then=when)

    def in_its_year(self, at: Callable[[int], When | None], weekday: int | None = None) -> When | None:
        """The stretch `at(year)` in the year that the words leave out: that of the story in a history or in a report of
        unknown date; else the nearest to the report, where that begins on the `weekday` that they name; else the last
        before it, or the next after it where the tense or the calendar says so: the day after it has come by some clock."""
        told = self.story and self.story.first
        known = self.published and self.published.last
        reference = told if told and (self.history or not known) else known
        if not reference:
            return None
        years = [at(reference.year + step) for step in (-1, 0, 1)]
        choices = [w for w in years if w and w.first and w.last]
        if reference is told and reference is not known:
            return min(choices, key=self._days_from_story, default=None)
        near = min(choices, key=lambda w: abs((w.first - reference).days) if w.first else 0, default=None)
        if near and near.first and (near.first.weekday() == weekday or 0 < (near.first - reference).days <= BY_CLOCK):
            return near
        past = [w for w in choices if w.first and w.first <= reference]
        begins = self.published and self.published.first
        ahead = [w for w in choices if w.last and w.last >= (begins or reference)]
        soon = [w for w in ahead if w.first and (w.first - reference).days <= SOON]
        if past and ahead and ahead[0].first and (ahead[0].first - reference).days > FAR:
            return past[-1]
        if self.tense == "future" or (self.tense is None and soon):
            return ahead[0] if ahead else None
        return past[-1] if past else None

    def _days_from_story(self, when: When) -> float:
        """How far a stretch lies from the story's, which goes on rather than back: a day back counts as two."""
        if not (self.story and self.story.first and when.first and when.last):
            return 0.0
        ahead = (when.first - (self.story.last or self.story.first)).days
        back = (self.story.first - when.last).days
        return max(ahead, 2.0 * back, 0.0)

    def on_weekday(self, number: int, which: str = "") -> When | None:
        """The day of the week (Monday is 0) that a bare weekday names: the latest up to the report's day, or the next
        from it for what is still to come; `which` is "last", "next" or "this" where such a word stands before it."""
        if not self.today:
            return None
        back = (self.today.weekday() - number) % 7
        ahead = (number - self.today.weekday()) % 7
        if which in {"next", "coming"} or (self.tense == "future" and which not in {"last", "past"}):
            step = ahead or (7 if which else 0)
        elif which == "this" and self.tense is None:
            step = ahead
        else:
            step = -(back or (7 if which in {"last", "past"} else 0))
        found = days_from(self.today, step)
        return day(found.year, found.month, found.day) if found else None
