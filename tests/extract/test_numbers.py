"""Numbers: what each comes to, with the words that bound it, and what is no number of things.

In: the table of `tests/cases/numbers`. Out: a failure that names the words.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from parley.extract.dates import DATES
from parley.extract.doc import Doc
from parley.extract.numbers.mentions import NUMBERS, Count, counts, limits
from parley.extract.numbers.numerals import either, ordinal, value
from parley.extract.tokens import Sentence, Token
from parley.records import Layout, Report, Span

TABLE = tomllib.loads((Path(__file__).parent.parent / "cases" / "numbers" / "counts.toml").read_text(encoding="utf-8"))


def said(count: Count) -> str:
    """A count as the table writes it: "12 at_least 12--", "? vague 3-- more"."""
    low, high = ("-" if end is None else str(end) for end in (count.low, count.high))
    words = f"{'?' if count.count is None else count.count} {count.bound} {low}-{high}"
    return f"{words} more" if count.more else words


def read(words: str) -> list[Count]:
    return list(counts(words, Span(0, len(words))))


@pytest.mark.parametrize(("words", "found"), TABLE["found"].items(), ids=list(TABLE["found"]))
def test_comes_to(words: str, found: dict[str, str]) -> None:
    assert {count.span.of(words): said(count) for count in read(words)} == found


@pytest.mark.parametrize("words", TABLE["near_misses"]["words"])
def test_counts_nothing(words: str) -> None:
    assert [count.span.of(words) for count in read(words)] == []


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("twenty-five", 25),
        ("two hundred thousand", 200_000),
        ("1.5 million", 1_500_000),
        ("3.5", None),
        ("ten six", None),
    ],
)
def test_value_of_a_numeral(words: str, number: int | None) -> None:
    assert value(words) == number


@pytest.mark.parametrize(("words", "number"), [("twelfth", 12), ("21st", 21), ("thirty-first", 31), ("the last", None)])
def test_value_of_an_ordinal(words: str, number: int | None) -> None:
    assert ordinal(words) == number


@given(st.integers(0, 10**9), st.sampled_from(["exact", "at_least", "up_to", "nearly", "about"]))
def test_limits_hold_the_number_or_stop_next_to_it(count: int, bound: str) -> None:
    low, high = limits(count, bound)
    assert low is None or high is None or low <= high
    assert low is None or low <= count
    assert high is None or high >= count - 1


@pytest.mark.parametrize(
    "unit", ["9", "1 ", "one ", "1,111", "at least ", "a ", " ", "between ", "no ", "1-", "no a- "]
)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    start = process_time()
    read(unit * (40_000 // len(unit)))
    assert process_time() - start < 5


PIECES = [
    "one",
    "5",
    ",000",
    " ",
    "-",
    "to",
    "between ",
    "and ",
    "million",
    "dozen",
    "no ",
    "\x00",
    "\ud800",
    "more",
    "%",
    ".",
]


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_any_text_gives_spans_around_their_numeral(text: str) -> None:
    assert all(count.span.covers(count.core) and len(count.core) for count in read(text))


def parsed(words: str) -> Doc:
    """A report of one sentence whose tree is wrong throughout: each word hangs from the one before."""
    spans, at = [], 0
    for word in words.split():
        spans.append(Span(words.index(word, at), words.index(word, at) + len(word)))
        at = spans[-1].end
    tokens = [Token(i, 0, s, s.of(words), s.of(words).lower(), "X", max(i - 1, 0), "dep") for i, s in enumerate(spans)]
    sentence = Sentence(0, Span(0, len(words)), 0, len(tokens), 0)
    return NUMBERS.read(DATES.read(Doc(Report(words), Layout(()), (sentence,), tuple(tokens))))


def test_a_mention_is_headed_by_its_numeral_whatever_the_tree() -> None:
    doc = parsed("Raids killed more than 2,000 men on 15 May 2019 .")
    assert [(m.span.of(doc.text), doc.tokens[m.head].text) for m in doc.numbers] == [("more than 2,000", "2,000")]


def test_the_day_of_a_date_counts_nothing() -> None:
    assert parsed("They left on 15 May .").numbers == ()


WORDS = st.lists(st.text("abc ", min_size=1, max_size=5).map(str.strip).filter(bool), min_size=1, max_size=8)


@given(words=WORDS, text=st.text("abc ", max_size=8))
def test_either_matches_the_longest_of_its_words(words: list[str], text: str) -> None:
    plain = "|".join(re.escape(w).replace(r"\ ", r"\s+") for w in sorted(words, key=lambda w: (-len(w), w)))
    one, other = re.match(either(words), text), re.match(plain, text)
    assert (one and one[0]) == (other and other[0])
