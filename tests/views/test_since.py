"""Since: a day, or the day on which the latest truce took effect."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from parley.errors import RequestError
from parley.records import Picture, When
from parley.views.briefings.since import beginnings, since_when
from tests.views.samples import ARCHIVE, MONDAY, PICTURE, TRUCE, TUESDAY, on


def test_a_day_is_that_day() -> None:
    assert since_when("2031-05-04", Picture()) == date(2031, 5, 4)


def test_the_ceasefire_is_the_latest_that_took_effect() -> None:
    earlier = replace(TRUCE, id="t-1", effect=on(date(2031, 5, 1)))
    agreed = replace(TRUCE, id="t-2", effect=on(TUESDAY), state="agreed")
    assert since_when(" Ceasefire ", Picture(ceasefires=(TRUCE, earlier, agreed))) == MONDAY


@pytest.mark.parametrize("asked", ["yesterday", "2031-13-01", ""])
def test_what_is_no_day_is_said_to_be_none(asked: str) -> None:
    with pytest.raises(RequestError, match="is no day"):
        since_when(asked, PICTURE)


def test_without_a_ceasefire_it_says_so() -> None:
    with pytest.raises(RequestError, match="No ceasefire is told to have taken effect"):
        since_when("ceasefire", Picture(ceasefires=(replace(TRUCE, effect=None), replace(TRUCE, state="proposed"))))


def test_beginnings_are_those_of_this_war_the_latest_first() -> None:
    old = replace(TRUCE, id="t-0", effect=on(date(1990, 5, 1)))
    earlier = replace(TRUCE, id="t-1", title="Truce of 1 May", effect=on(date(2031, 5, 1)))
    found = beginnings(Picture(ceasefires=(old, earlier, TRUCE)), ARCHIVE)
    assert [(one.day, one.title) for one in found] == [(MONDAY, TRUCE.title), (date(2031, 5, 1), "Truce of 1 May")]


def test_a_beginning_is_told_no_more_exactly_than_it_is_known() -> None:
    month = replace(TRUCE, effect=When(date(2031, 5, 1), date(2031, 5, 31)))
    assert [one.told for one in beginnings(Picture(ceasefires=(month,)), ARCHIVE)] == ["May 2031"]
