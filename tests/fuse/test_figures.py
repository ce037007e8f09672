"""The arithmetic of counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.fuse.figures import Range, last_unit, range_of, said, span_of, told_gap
from parley.records import Figure


@pytest.mark.parametrize(
    ("count", "bound", "expected"),
    [
        (12, "exact", Range(12, 12, 12)),
        (12, "at_least", Range(12, 12, None)),
        (75_000, "at_most", Range(None, None, 75_000)),
        (30_000, "about", Range(25_000, 30_000, 35_000)),
        (12, "about", Range(12, 12, 12)),
        (None, "vague", Range(None, None, None)),
    ],
)
def test_bounds_give_ranges(count: int | None, bound: str, expected: Range) -> None:
    assert range_of(Figure("killed", count, bound)) == expected  # type: ignore[arg-type]


def test_limits_read_from_the_words_stand_before_those_of_the_bound() -> None:
    dozens = Figure("killed", None, "vague", low=12, high=99)
    assert range_of(dozens) == Range(12, None, 99)


def test_the_count_as_said_is_never_adjusted() -> None:
    assert range_of(Figure("killed", 2000, "at_least", low=2001)) == Range(2000, 2000, None)
    assert range_of(Figure("killed", 1000, "at_most", low=900, high=999)) == Range(900, 1000, 1000)


def test_the_gap_is_between_best_counts() -> None:
    assert Range(12, 12, 12).gap_to(Range(3, 3, 3)) == 9
    assert Range(12, 12, 12).gap_to(Range(3, 3, None)) is None
    assert Range(4001, 4000, None).gap_to(Range(900, 999, 999)) == 3001
    assert Range(20, None, 30).gap_to(Range(5, None, 10)) == 10


def test_no_gap_is_told_to_a_count_that_says_no_number() -> None:
    millions, more = Range(2_000_000, None, 9_999_999), Range(10_000_000, 10_000_000, None)
    assert not millions.agrees_with(more)
    assert told_gap(millions, more) is None
    assert told_gap(Range(None, None, 20), Range(30, 30, 30)) == 10


@given(st.integers(0, 10**9))
def test_about_holds_the_number_itself(count: int) -> None:
    limits = range_of(Figure("killed", count, "about"))
    assert limits.low is not None
    assert limits.high is not None
    assert limits.low <= count <= limits.high
    assert count % last_unit(count) == 0


@given(st.lists(st.builds(Range, st.integers(0, 50), st.none(), st.integers(50, 99)), min_size=1))
def test_rival_ranges_lie_within_their_span(ranges: list[Range]) -> None:
    whole = span_of(ranges, None)
    assert all(whole.low <= r.low and r.high <= whole.high for r in ranges)  # type: ignore[operator]


def test_a_count_is_told_in_its_own_words_where_they_are_known() -> None:
    assert said(Figure("killed", 2000, "at_least"), "") == "at least 2,000"
