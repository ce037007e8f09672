"""Which dates are understood, and how wide they are.

In: dates as tables give them. Out: a failure where one is misread or made narrower than it was said.
"""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from parley.errors import InputError
from parley.ingest.published import published_of
from parley.ingest.written_dates import day_written


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        (2020, "2020-01-01", "2020-12-31"),
        (2020.0, "2020-01-01", "2020-12-31"),
        ("2020", "2020-01-01", "2020-12-31"),
        ("2020-02", "2020-02-01", "2020-02-29"),
        ("2020-10-21", "2020-10-21", "2020-10-21"),
        ("20201021", "2020-10-21", "2020-10-21"),
        ("2020-10-21T23:59:00+04:00", "2020-10-21", "2020-10-21"),
        ("Wed, 21 Oct 2020 10:00:00 GMT", "2020-10-21", "2020-10-21"),
        (date(2020, 10, 21), "2020-10-21", "2020-10-21"),
        (datetime(2020, 10, 21, 23, tzinfo=UTC), "2020-10-21", "2020-10-21"),
    ],
)
def test_a_date_is_as_wide_as_it_was_said(value: object, first: str, last: str) -> None:
    found = published_of(value)
    assert found
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize("value", [None, "", " ", float("nan")])
def test_no_date_is_none(value: object) -> None:
    assert published_of(value) is None


@pytest.mark.parametrize(
    "value", ["soon", "2020-13", "2020-02-30", float("inf"), -1, "0000", {"year": 2020}, "9" * 5000]
)
def test_what_is_no_date_is_an_error(value: object) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        published_of(value)


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("Sunday 8 Oct 2017", "2017-10-08", "2017-10-08"),
        ("October 1st, 2014", "2014-10-01", "2014-10-01"),
        ("13-12-2014", "2014-12-13", "2014-12-13"),
        ("05-11-2014", "2014-11-05", "2014-11-05"),
        ("12/13/2014", "2014-12-13", "2014-12-13"),
        ("05/11/2014", "2014-05-11", "2014-11-05"),
        ("at 14:59 on 20.07.2016", "2016-07-20", "2016-07-20"),
    ],
)
def test_dates_in_the_head_of_a_report(words: str, first: str, last: str) -> None:
    found = day_written(words)
    assert found
    assert (str(found.first), str(found.last)) == (first, last)


@pytest.mark.parametrize("words", ["31 Feb 2020", "October 2020", "99-99-2014", "no date at all"])
def test_what_is_no_day_is_none(words: str) -> None:
    assert day_written(words) is None
