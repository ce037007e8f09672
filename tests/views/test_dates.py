"""Days are written in the reader's language; the words around them are the report's."""

from __future__ import annotations

from datetime import date

import pytest

from parley.errors import RequestError
from parley.records import When
from parley.views.dates import ENGLISH, dates_in
from parley.views.wording import between, days

FIRST, LAST = date(2031, 5, 1), date(2031, 5, 9)


@pytest.mark.parametrize(
    ("language", "day", "weekday", "month", "short"),
    [
        ("en", "1 May 2031", "Thursday 1 May 2031", "May 2031", "1 May"),
        ("fr", "1 mai 2031", "jeudi 1 mai 2031", "mai 2031", "1 mai"),
        ("ru", "1 мая 2031 г.", "четверг, 1 мая 2031 г.", "май 2031 г.", "1 мая"),
        ("pt-BR", "1 de maio de 2031", "quinta-feira, 1 de maio de 2031", "maio de 2031", "1 de mai."),
    ],
)
def test_a_day(language: str, day: str, weekday: str, month: str, short: str) -> None:
    dates = dates_in(language)
    assert (dates.day(FIRST), dates.weekday(FIRST), dates.month(FIRST), dates.short(FIRST)) == (
        day,
        weekday,
        month,
        short,
    )


def test_stretches() -> None:
    french = dates_in("fr")
    assert french.between(FIRST, LAST) == "1–9 mai 2031"
    assert french.between(FIRST, FIRST) == "1 mai 2031"
    assert french.between(FIRST, date(2031, 5, 31)) == "mai 2031"
    assert french.between(date(2030, 1, 1), date(2031, 12, 31)) == "2030 to 2031"
    assert french.between(FIRST, None) == "since 1 mai 2031"
    assert french.days(When(None, LAST)) == "by 9 mai 2031"
    assert french.days(When(FIRST, FIRST, clock="12:00", zone="Moscow time")) == "1 mai 2031, 12:00 Moscow time"
    assert french.days(None) == "day not said"


def test_days_in_a_text_are_spelled() -> None:
    assert ENGLISH.spelled("from 2031-05-01, not 2031-5-9") == "from 1 May 2031, not 2031-5-9"
    assert dates_in("fr").spelled("for 2031-05-09") == "for 9 mai 2031"


def test_english_is_as_it_was() -> None:
    for when in (When(FIRST, LAST), When(FIRST, None), When(None, LAST), None):
        assert ENGLISH.days(when) == days(when)
    assert ENGLISH.between(FIRST, LAST) == between(FIRST, LAST) == "1 to 9 May 2031"


@pytest.mark.parametrize("code", ["xx", "", "../../etc/passwd", "english words"])
def test_an_unknown_language_is_named(code: str) -> None:
    with pytest.raises(RequestError, match="give a code such as en, fr, ru"):
        dates_in(code)
