"""Talks: planned is not held, and a day gone by without a word is said to be just that."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.records import Meeting, Picture, When
from parley.views.talks.calendar import Calendar, calendar
from tests.views.samples import ARCHIVE, IDS, MONDAY, TALKS


def shown(meeting: Meeting, today: date | None = MONDAY) -> Calendar:
    return calendar(Picture(meetings=(meeting,)), ARCHIVE, today=today)


@pytest.mark.parametrize(
    ("meeting", "today", "table"),
    [
        (TALKS, MONDAY, "talks-ahead"),
        (TALKS, date(2031, 5, 6), "talks-ahead"),
        (TALKS, date(2031, 5, 7), "talks-gone-by"),
        (TALKS, None, "talks-ahead"),
        (replace(TALKS, state="unknown"), MONDAY, "talks-gone-by"),
        (replace(TALKS, when=None), MONDAY, "talks-open"),
        (replace(TALKS, when=When(MONDAY, None)), MONDAY, "talks-open"),
        (replace(TALKS, state="held"), date(2031, 5, 6), "talks-held"),
        (replace(TALKS, state="held"), MONDAY, "talks-held-since"),
        (replace(TALKS, state="called off"), MONDAY, "talks-called-off"),
    ],
)
def test_meetings_stand_where_they_belong(meeting: Meeting, today: date | None, table: str) -> None:
    assert [t.id for t in shown(meeting, today).tables] == [table]


def test_a_meeting_shows_who_where_and_when() -> None:
    (talks,) = shown(TALKS).tables[0].talks
    assert (talks.when, talks.place, talks.mediators, talks.state) == ("6 May 2031", "Hentzau", "Sweden", "planned")
    assert talks.reason == "one report, in its own voice"


def test_the_day_for_which_a_meeting_was_planned_is_in_words() -> None:
    moved = replace(TALKS, state="held", reason="held, as planned before, then for 2031-05-04: one report")
    (talks,) = shown(moved).tables[0].talks
    assert talks.reason == "as planned before, then for 4 May 2031: one report"


def test_a_table_is_named_by_the_beginning_of_its_heading() -> None:
    assert [shown(TALKS, day).tables[0].name for day in (MONDAY, date(2031, 5, 7))] == [
        "Announced",
        "Announced for a day gone by",
    ]


def test_a_held_meeting_shows_first_who_says_it_was_held() -> None:
    held = replace(TALKS, state="held", claims=(IDS["own"], IDS["talks"]), held=(IDS["talks"],))
    assert shown(held).tables[0].talks[0].evidence.citations[0].claim == IDS["talks"]
