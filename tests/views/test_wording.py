"""Values become words that need no key, and nothing in a report is obeyed."""

from __future__ import annotations

from datetime import date
from typing import get_args

import pytest

from parley.records import SaidKind, TurnKind, When
from parley.records.incident import CeasefireState, Grade, MeetingState, PositionKind, Question
from parley.views.wording import between, counted, days, harmless, listed, number, shortened, table, visible, voices

MAY, JUNE = date(2031, 5, 5), date(2031, 6, 7)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (MAY, MAY, "5 May 2031"),
        (MAY, date(2031, 5, 9), "5 to 9 May 2031"),
        (MAY, JUNE, "5 May to 7 June 2031"),
        (MAY, date(2032, 1, 1), "5 May 2031 to 1 January 2032"),
        (MAY, None, "since 5 May 2031"),
        (None, MAY, "until 5 May 2031"),
        (date(2011, 1, 1), None, "since 2011"),
        (date(2011, 1, 1), MAY, "2011 to 5 May 2031"),
        (None, None, ""),
        (date(1990, 1, 1), date(1990, 12, 31), "1990"),
        (date(1990, 1, 1), date(1994, 12, 31), "1990 to 1994"),
        (date(2031, 5, 1), date(2031, 5, 31), "May 2031"),
        (date(2031, 5, 1), date(2031, 5, 30), "1 to 30 May 2031"),
    ],
)
def test_days_in_as_few_words_as_tell_them(first: date | None, last: date | None, words: str) -> None:
    assert between(first, last) == words


def test_what_is_not_known_is_said() -> None:
    assert days(None) == days(When(None, None)) == "day not said"
    assert days(When(None, MAY)) == "by 5 May 2031"
    assert days(When(None, None, clock="09:30")) == "day not said, 09:30"
    assert days(When(MAY, MAY, clock="12:00", zone="local time")) == "5 May 2031, 12:00 local time"


def test_numbers_and_names() -> None:
    assert (counted(1, "report"), counted(2000, "report"), number(1200), number(None)) == (
        "1 report", "2,000 reports", "1,200", "",
    )  # fmt: skip
    assert (listed(["A"]), listed(["A", "B", "C"]), listed([])) == ("A", "A, B and C", "")


@pytest.mark.parametrize("hostile", ["\x1b[2J", "\0", "\u202e", "\ud800", "\x9b"])
def test_nothing_is_obeyed(hostile: str) -> None:
    assert harmless(f"a{hostile}\nb") == f"a{'·' + hostile[1:]}\nb"
    assert hostile[0] not in visible(hostile)


def test_long_text_is_cut_between_words() -> None:
    assert shortened("one two three", 9) == "one two…"
    assert shortened("  one\n two ", 9) == "one two"
    assert len(shortened("x" * 1_000_000, 50)) == 50


@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("grades", Grade), ("marks", Grade), ("truces", CeasefireState), ("truce_marks", CeasefireState),
        ("talks", MeetingState), ("talk_marks", MeetingState), ("positions", PositionKind), ("toward", PositionKind), ("turns", TurnKind), ("held", SaidKind), ("had", SaidKind),
    ],
)  # fmt: skip
def test_every_code_has_words(name: str, codes: object) -> None:
    assert set(table(name)) == set(get_args(codes))


def test_every_question_of_number_has_words() -> None:
    asked = {"happened", "actor", "recipient", "mediator", "where", "when"}
    assert set(table("people")) == set(get_args(Question)) - asked


def test_many_voices_are_named_in_part_and_counted() -> None:
    assert voices(["Zenda", "Strelsau", "Hentzau", "Kravonia"]) == "Zenda, Strelsau, Hentzau and Kravonia"
    assert voices(list("ABCDEFGH")) == "A, B, C and 5 others"
    assert voices(()) == "the reports themselves"
