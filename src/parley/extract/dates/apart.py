"""Apart: dates that a report gives only by their distance from its news.

In: a `Doc` whose day is known, and the dates that it names. Out: the date of what "a day after" leads to (news that
came "a day after the raid" puts the raid on the day before the news), and that of "three weeks of fighting", which end
with the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from parley.extract.dates.calendar import days_from, unit_from
from parley.extract.dates.grammar import words_of
from parley.extract.dates.tense import tense_of
from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.numbers.numerals import NUMERAL, value
from parley.extract.tokens import Token
from parley.extract.words import any_class
from parley.extract.words import words_of as words_of_class
from parley.records import When

SIDES: Final = {"after": -1, "before": 1}
LATELY: Final = 10
"""Days before a report within which a day that it names is of its news."""
DAYS: Final = {"hour": 0, "day": 1, "week": 7}
LONG: Final = {"month": 30, "year": 365}
AT_LEAST: Final = frozenset({"more than", "over", "at least"})
CLOSE: Final = 3
"""Words after a stretch of time within which what went on for so long is named: "of fierce street fighting"."""


def days_apart(doc: Doc, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates that "a day after" and the like give to what follows them, where nothing else tells its day. Where the
    number of weeks is left open, all that is known is that they were over."""
    for token in doc.with_lemmas(words_of_class("stretches_of_time")):
        at = token.index
        side = SIDES.get(doc.tokens[at + 1].text.lower()) if at + 1 < len(doc.tokens) else None
        if not side or not at or not doc.day or _is_named(named, at):
            continue
        told = _told(doc, named, at)
        what = doc.tokens[at + 1].head
        number = _number(doc.tokens[at - 1])
        first = at - 1 if number else at
        when = _moved(told or doc.day, words_of("unit").get(token.lemma.lower(), ""), number, side)
        if when and what > at + 1 and (told or (number and token.lemma.lower() == "day")):
            span = doc.span_of(first, at + 2)
            yield DateMention(span, first, at + 2, what, When(when.first, when.last, span))


def stretches_of(doc: Doc, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates of fighting and talks that are said to have gone on for so long: "after three weeks of fighting"."""
    for token in doc.with_lemmas(words_of_class("stretches_of_time")):
        at = token.index
        number = _number(doc.tokens[at - 1]) if 0 < at < len(doc.tokens) - 2 else None
        if not number or not doc.day or doc.tokens[at + 1].text.lower() != "of" or _is_named(named, at):
            continue
        what = (
            None if _is_part(doc, at) else next((t for t in doc.tokens[at + 2 : at + 2 + CLOSE] if _goes_on(t)), None)
        )
        last = _told(doc, named, at) or doc.day
        first = _begun(last, words_of("unit").get(token.lemma.lower(), ""), number)
        span = doc.span_of(at - 1, at + 1)
        if what and first and not _is_dated(doc, named, what) and tense_of(doc, span) != "future":
            yield DateMention(span, at - 1, at + 1, what.index, When(None if _is_more(doc, at) else first, last, span))


def _is_part(doc: Doc, at: int) -> bool:
    """Whether a stretch is only the first part of what goes on: "the first ten days of the war"."""
    return at > 1 and doc.tokens[at - 2].text.lower() in {"first", "last", "next"}


def _is_dated(doc: Doc, named: Sequence[DateMention], what: Token) -> bool:
    """Whether the sentence of what goes on is of another time than the news: "four days of fighting in April"."""
    sentence = doc.sentences[what.sentence]
    beside = [mention.when for mention in named if sentence.first <= mention.first < sentence.last]
    return any(when.first and (when.first != when.last or not _is_late(doc.day, when.first)) for when in beside)


def _is_late(today: date | None, told: date) -> bool:
    """Whether a day is recent enough to be of a report's news."""
    return today is not None and 0 <= (today - told).days <= LATELY


def is_length(doc: Doc, date: DateMention) -> bool:
    """Whether a date is how long something went on, and of nothing else: "after three weeks of fighting"."""
    return date.head > date.last and doc.tokens[date.last].text.lower() == "of"


def _goes_on(token: Token) -> bool:
    return any(any_class(("fighting", "talks"), word) for word in (token.lemma, token.text))


def _is_more(doc: Doc, at: int) -> bool:
    """Whether a stretch is said to be longer than its number: "more than a year"."""
    before = [token.text.lower() for token in doc.tokens[max(0, at - 3) : at - 1]]
    return " ".join(before) in AT_LEAST or before[-1:] == ["over"]


def _begun(last: date, unit: str, number: int) -> date | None:
    """The day on which what went on for `number` units up to `last` began, its last day being one of them."""
    length = {**DAYS, **LONG}.get(unit)
    return days_from(last, -length * number + (unit == "day")) if length else None


def _moved(told: date, unit: str, number: int | None, side: int) -> When | None:
    """The time that lies `number` units to one side of the day `told`, an open one where no number is said."""
    if unit == "hour":
        return When(told, told)
    if number is None:
        return When(None, told) if side < 0 else None
    if unit in LONG:
        return unit_from(told, unit, side * number)
    moved = days_from(told, side * number * DAYS.get(unit, 0))
    return When(moved, moved) if moved and unit in DAYS else None


def _number(token: Token) -> int | None:
    word = token.text.lower()
    if word in {"a", "an"}:
        return 1
    return value(word) if re.fullmatch(NUMERAL, word) else None


def _is_named(named: Sequence[DateMention], index: int) -> bool:
    return any(mention.first <= index < mention.last for mention in named)


def _told(doc: Doc, named: Sequence[DateMention], index: int) -> date | None:
    """The day that the text last told of as its news, else that of the rest of the sentence."""
    days = [(m.first, m.when.first) for m in named if m.when.first and m.when.is_day]
    end = doc.sentences[doc.tokens[index].sentence].last
    before = (day for first, day in reversed(days) if first < index)
    after = (day for first, day in days if index < first < end)
    return next((d for d in (*before, *after) if _is_late(doc.day, d)), None)
