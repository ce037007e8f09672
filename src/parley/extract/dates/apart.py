"""Apart: what happened so many days before or after the news.

In: a `Doc` whose day is known and the dates that it names. Out: the date of what "a day after" leads on to: the news came a
day after the raid, so the raid was a day before the news.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from parley.extract.dates.calendar import days_from
from parley.extract.doc import Doc
from parley.extract.mentions import DateMention
from parley.extract.numbers.numerals import NUMERAL, value
from parley.extract.tokens import Token
from parley.records import When

SIDES: Final = {"after": -1, "before": 1}
LATELY: Final = 10
"""Days before a report within which a day that it names is of its news."""


def days_apart(doc: Doc, named: Sequence[DateMention]) -> Iterator[DateMention]:
    """The dates that "a day after" and the like give to what follows them, where nothing else is said of its day."""
    for at, token in enumerate(doc.tokens[:-1]):
        side = SIDES.get(doc.tokens[at + 1].text.lower()) if token.lemma.lower() == "day" else None
        if side and at and doc.day and not _is_named(named, at):
            number = _number(doc.tokens[at - 1])
            day = days_from(_told(doc.day, named, at), side * number) if number else None
            what = doc.tokens[at + 1].head
            if day and what > at + 1:
                span = doc.span_of(at - 1, at + 2)
                yield DateMention(span, at - 1, at + 2, what, When(day, day, span))


def _number(token: Token) -> int | None:
    word = token.text.lower()
    if word == "a":
        return 1
    return value(word) if re.fullmatch(NUMERAL, word) else None


def _is_named(named: Sequence[DateMention], index: int) -> bool:
    return any(mention.first <= index < mention.last for mention in named)


def _told(today: date, named: Sequence[DateMention], index: int) -> date:
    """The day that the text last told of as its news, else the report's own."""
    days = (m.when.first for m in named if m.first < index and m.when.first and m.when.is_day)
    return next((d for d in reversed(list(days)) if 0 <= (today - d).days <= LATELY), today)
