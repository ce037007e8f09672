"""Day by day: nothing announced is told as done, what has no day is told by the day it was known."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from parley.records import Finding, Picture, When
from parley.views.incidents.happenings import why
from parley.views.incidents.timeline import LEAST, LINES, Day, timeline
from tests.views.samples import ARCHIVE, HELP, MONDAY, PICTURE, SHELLING, SUNDAY, on, reading

SHOWN = timeline(PICTURE, ARCHIVE)


def day(title: str) -> Day:
    return next(d for d in SHOWN.days if d.title == title)


def test_days_are_in_order_and_named() -> None:
    assert [d.title for d in SHOWN.days] == ["Sunday 4 May 2031", "Monday 5 May 2031", "Tuesday 6 May 2031"]


def test_a_contested_deed_says_so_with_its_reason() -> None:
    (line,) = day("Sunday 4 May 2031").lines
    assert (line.mark, line.grade, line.doubted) == ("≠", "contested", True)
    assert line.reason == "army (Ruritania) says so, Strelsau denies it"


def test_planned_talks_are_planned() -> None:
    (line,) = day("Tuesday 6 May 2031").lines
    assert (line.grade, line.target) == ("planned", "m-talks")


def test_the_steps_of_a_truce_stand_among_the_days_but_not_its_breaches() -> None:
    steps = [line for line in day("Monday 5 May 2031").lines if line.target == "t-truce"]
    assert [(line.title, line.grade, line.when) for line in steps] == [
        ("Ceasefire of 5 May 2031 brokered by Sweden", "in force", "5 May 2031, 12:00")
    ]


def test_what_has_no_day_stands_apart_under_the_day_it_was_known_by() -> None:
    (line,) = day("Monday 5 May 2031").told
    assert (line.id, line.grade) == ("i-help", "expected, not told of as done")


def test_what_is_to_happen_some_day_stands_under_the_day_of_the_telling() -> None:
    (shown,) = timeline(Picture((replace(HELP, when=When(MONDAY, None)),)), ARCHIVE).days
    assert (shown.title, [line.id for line in shown.told]) == ("Monday 5 May 2031", ["i-help"])


def test_long_past_open_and_undated_stand_apart() -> None:
    whens = [When(None, on(SUNDAY).first.replace(year=1990)), When(SUNDAY, None), None]  # type: ignore[union-attr]
    incidents = tuple(replace(SHELLING, id=f"i-{n}", when=when) for n, when in enumerate(whens))
    shown = timeline(Picture(incidents), ARCHIVE)
    assert [[line.id for line in part.lines] for part in (shown.past, shown.longer, shown.undated)] == [
        ["i-0"], ["i-1"], ["i-2"],
    ]  # fmt: skip
    assert shown.days == ()


def test_what_no_day_is_known_of_says_so_once_for_all() -> None:
    shown = timeline(Picture((replace(SHELLING, when=None),)), ARCHIVE).undated
    assert (shown.title, [line.when for line in shown.lines]) == ("Day not known", [""])
    assert "It may be of other days than the rest." in shown.note


@pytest.mark.parametrize(
    ("reason", "shown"),
    [
        ("one voice only: Zenda", "Zenda"),
        ("called off: Zenda says so", "Zenda says so"),
        ("told by sides opposed: Zenda and Ruritania", "Zenda and Ruritania"),
        ("told by Zenda and AFP, each for itself", "told by Zenda and AFP, each for itself"),
    ],
)
def test_a_reason_leaves_out_what_the_words_of_the_grade_say(reason: str, shown: str) -> None:
    assert why(replace(SHELLING, reason=reason)) == shown


def test_a_full_day_is_cut_and_says_so() -> None:
    days = [MONDAY.replace(day=1 + n % 30) for n in range(30 * 20)]
    many = tuple(replace(SHELLING, id=f"i-{n:03}", when=on(d), title=f"T {n}") for n, d in enumerate(days))
    shown = timeline(Picture(many), ARCHIVE)
    assert {(len(d.lines), d.more) for d in shown.days} == {(max(LEAST, LINES // 30), 20 - max(LEAST, LINES // 30))}


def test_too_many_days_are_shown_by_month() -> None:
    days = [MONDAY + timedelta(days=n) for n in range(100)]
    many = tuple(replace(SHELLING, id=f"i-{n:03}", when=on(d)) for n, d in enumerate(days))
    shown = timeline(Picture(many), ARCHIVE)
    assert [d.title for d in shown.days] == ["May 2031", "June 2031", "July 2031", "August 2031"]
    assert shown.days[0].lines[0].when == "5 May 2031"


def test_a_voice_s_counts_stand_together_and_those_set_aside_behind() -> None:
    told = [replace(reading(words, "own"), speakers=(who,)) for words, who in COUNTS]
    aside = replace(told[-1], aside="a later count took its place")
    count = Finding("killed", (*told[:-1], aside), "disputed", "rivals")
    (line,) = timeline(Picture((replace(SHELLING, findings=(count,)),)), ARCHIVE).days[0].lines
    assert line.counts == ("Dead; accounts differ: 12 and 15 (Zenda); 20 (Strelsau); before: 9 (Zenda)",)


COUNTS = (("12", "Zenda"), ("20", "Strelsau"), ("15", "Zenda"), ("9", "Zenda"))
