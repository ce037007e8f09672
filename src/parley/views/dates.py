"""Dates: days in words, in the language that the reader wants them in.

In: days, the code of a language. Out: strings. Only the days themselves are in that language; the words around them
("since", "by") are those of the report that is being written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton

from parley.errors import RequestError
from parley.records import When
from parley.views import wording

USUAL: Final = "en"
ISO: Final = re.compile(r"\b\d{4}-\d\d-\d\d\b")


@dataclass(frozen=True, slots=True)
class Dates:
    """How days are written: `language` is a code of CLDR such as "fr", "ru", "pt_BR"."""

    language: str = USUAL

    def day(self, value: date) -> str:
        """ "8 October 2020", "8 octobre 2020"."""
        return wording.day(value) if self.language == USUAL else _even(format_date(value, "long", self.language))

    def weekday(self, value: date) -> str:
        """ "Thursday 8 October 2020", "jeudi 8 octobre 2020"."""
        if self.language == USUAL:
            return f"{value:%A} {wording.day(value)}"
        return _even(format_date(value, "full", self.language))

    def month(self, value: date) -> str:
        """ "October 2020", "octobre 2020"."""
        return f"{value:%B} {value.year}" if self.language == USUAL else self._shaped("yMMMM", value)

    def short(self, value: date) -> str:
        """ "8 Oct", "8 oct."."""
        return f"{value.day} {value:%b}" if self.language == USUAL else self._shaped("MMMd", value)

    def days(self, when: When | None) -> str:
        """ "8 October 2020, 12:00 Moscow time", "since 1 May 2031", "by 9 May 2031"."""
        return wording.days(when, self.day, self.between)

    def between(self, first: date | None, last: date | None) -> str:
        """The days from `first` to `last` in as few words as tell them; "" where both ends are open."""
        if self.language == USUAL or first is None or last is None or first == last:
            return wording.between(first, last, self.day)
        if wording.is_whole_year(first, last):
            return wording.between(first, last)
        if wording.is_whole_month(first, last):
            return self.month(first)
        return _even(format_interval(first, last, "yMMMMd", locale=self.language))

    def spelled(self, text: str) -> str:
        """`text` with its days in words: "planned for 8 October 2020" for "planned for 2020-10-08"."""
        return ISO.sub(lambda found: self.day(date.fromisoformat(found[0])), text)

    def _shaped(self, skeleton: str, value: date) -> str:
        return _even(format_skeleton(skeleton, value, locale=self.language))


def _even(text: str) -> str:
    """`text` with plain spaces where a language would have narrow ones, which not every font has."""
    return " ".join(text.split())


ENGLISH: Final = Dates()


@cache
def dates_in(language: str) -> Dates:
    """How days are written in a language.

    Raises:
        RequestError: where no such language is known.
    """
    code = language.strip().replace("-", "_")
    try:
        return Dates(USUAL if code.lower() == USUAL else str(Locale.parse(code)))
    except (UnknownLocaleError, ValueError) as error:
        raise RequestError(
            f"Days cannot be written in {language!r}: give a code such as en, fr, ru or pt-BR."
        ) from error
