"""Grammar: how a time expression is written down as a rule.

In: patterns in which a name in angle brackets stands for a class of words of `words.tsv` or for a number, and a space
for any white space. Out: `Grammar`, a list of `Rule`s, each a pattern beside what it means.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.dates.frame import Frame
from parley.extract.numbers.numerals import NUMERAL, ORDINAL, either, table
from parley.records import Span, When

ALONE: Final = "alone in a rule"
HINTS: Final = ("month", "weekday", "unit", "season", "day", "time of day", "feast", ALONE)
"""The classes of words of which, or of digits, every expression holds one."""
DIGIT: Final = frozenset({"digit"})
FOUR_DIGITS: Final = frozenset({"digit", "year"})
Meaning = Callable[[re.Match[str], Frame], When | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it means; `name` is that of the function which says so. `needs` are the kinds of words (see
    `kinds`) without which the pattern matches nothing."""

    name: str
    pattern: re.Pattern[str]
    meaning: Meaning
    needs: frozenset[str]


class Grammar(list[Rule]):
    """Rules, in the order written. Of the expressions that overlap, the longest is read."""

    def means(self, *patterns: str) -> Callable[[Meaning], Meaning]:
        """Adds what the decorated function says to the grammar, under one pattern or several."""

        def add(meaning: Meaning) -> Meaning:
            self.extend(Rule(meaning.__name__, _compiled(p), meaning, _needed(p)) for p in patterns)
            return meaning

        return add


@cache
def words_of(kind: str) -> dict[str, str]:
    """The words of a class of `words.tsv`, in small letters, each with its value."""
    return {word.lower(): value for word, class_, value in _rows() if class_ == kind}


def kinds(text: str, span: Span) -> frozenset[str]:
    """The classes of the words of time within `span` of `text`, "digit" and "year" among them, and the words that are
    alone in a rule: where there is none, there is no expression, and no rule matches that needs another one."""
    pattern, classes = _hints()
    found = {" ".join(match[0].lower().split()) for match in pattern.finditer(text, span.start, span.end)}
    return frozenset().union(*(classes.get(words) or (FOUR_DIGITS if len(words) > 3 else DIGIT) for words in found))


@cache
def _hints() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """A pattern for digits or any word of time, the longest first, and the classes of each, its own words' included."""
    of_word = {w: {k for k in HINTS if w in words_of(k)} for k in HINTS for w in words_of(k)}
    for word in words_of(ALONE):
        of_word[word].add(word)
    classes = {w: frozenset(own.union(*(of_word.get(part, ()) for part in w.split()))) for w, own in of_word.items()}
    return re.compile(rf"\d+|\b(?:{either(list(classes))})", re.IGNORECASE), classes


def named(match: re.Match[str], group: str) -> str:
    """The words of a group in small letters, "" where the rule has no such group or it stands empty."""
    return " ".join((match.groupdict().get(group) or "").lower().split())


def _rows() -> list[tuple[str, str, str]]:
    return [(word, class_, (*rest, "")[0]) for word, class_, *rest in table("dates/words.tsv")]


def _words(kind: str) -> list[str]:
    return [word for word, class_, _ in _rows() if class_ == kind]


def _capital(kind: str) -> str:
    """The words of a class with a capital or all in capitals: "May" and "Sat" are nothing in small letters."""
    return rf"(?-i:{either([form for word in _words(kind) for form in (word, word.upper())])})"


SHORTENED: Final = r"(?:\.(?=\s*[\d,]))?"
"""The point of "Oct. 9", not the one that ends a sentence."""

VOCABULARY: Final = {
    "MONTH": rf"(?P<month>{_capital('month')}){SHORTENED}",
    "LAST MONTH": rf"(?P<other>{_capital('month')}){SHORTENED}",
    "MONTH ALONE": rf"(?P<month>{_capital('alone')}){SHORTENED}",
    "WEEKDAY": rf"(?P<weekday>{_capital('weekday')}){SHORTENED}",
    "DAY NAME": rf"(?P<weekday>{_capital('weekday in full')})",
    "LAST DAY NAME": rf"(?P<other>{_capital('weekday in full')})",
    "FEAST": rf"(?P<feast>{_capital('feast')})",
    "DAY": r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
    "LAST DAY": r"(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?",
    "YEAR": r"(?P<year>(?:1[5-9]|20)\d\d)",
    "LAST YEAR": r"(?P<last>(?:(?:1[5-9]|20)\d\d)|\d\d)",
    "PART": rf"(?:(?:the )?(?P<part>{either(_words('part'))})[ -])?(?:the )?",
    "NUMBER": rf"(?P<number>{NUMERAL}|an?|a few|several|few)",
    "NTH": rf"(?P<nth>{ORDINAL})",
    "UNIT": rf"(?P<unit>{either(_words('unit'))})",
    "SEASON": rf"(?P<season>{either(_words('season'))})",
    "NAMED DAY": rf"(?P<named>{either(_words('day'))})",
    "TIME OF DAY": rf"(?: (?:{either(_words('time of day'))}))?",
    "DOCUMENT": rf"(?:{either(_words('document'))})",
    "BEARER": rf"(?-i:{either(_words('bearer'))})\b",
    "TO": r"(?: ?[-–—/] ?| (?:to|and|through) )",
}


def _compiled(pattern: str) -> re.Pattern[str]:
    filled = re.sub(r"<([A-Z ]+)>", lambda m: VOCABULARY[m[1]], pattern).replace(" ", r"(?:\s{1,3})")
    return re.compile(rf"(?<![\w$€£#])(?<!\d[.,:/-])(?:{filled})(?!\w|[/:]\d)", re.IGNORECASE)


NEEDS: Final = {
    "MONTH": "month", "LAST MONTH": "month", "MONTH ALONE": "month", "WEEKDAY": "weekday", "DAY NAME": "weekday", "LAST DAY NAME": "weekday", "NAMED DAY": "day",
    "FEAST": "feast", "UNIT": "unit", "SEASON": "season",
    "DAY": "digit", "LAST DAY": "digit", "YEAR": "year", "LAST YEAR": "digit",
}  # fmt: skip
LEFT_OPEN: Final = re.compile(r"\(\?<?[=!][^()]*\)|\([^()]*\)[?*]|\([^()]*\|[^()]*\)")
"""What a match may be without: what is only looked at, options, alternatives."""
GROUP: Final = re.compile(r"\((?:\?:|\?P<\w+>)?([^()]*)\)")


def _needed(pattern: str) -> frozenset[str]:
    """The kinds of words (see `kinds`) that `pattern` names or writes out, where it can't do without them."""
    left, before = re.sub(r"\\[()]", "", pattern.replace("(?P<unit>", "<UNIT>(")), ""
    while left != before:
        before, left = left, LEFT_OPEN.sub("", left)
        left = left if left != before else GROUP.sub(r"\1", left, count=1)
    named_there = {NEEDS[name] for name in re.findall(r"<([A-Z ]+)>", left) if name in NEEDS}
    words = re.sub(r"<[A-Z ]+>|[^a-z ]", " ", left)
    digits = FOUR_DIGITS if r"\d{4}" in left else DIGIT if r"\d" in left else frozenset()
    return digits.union(named_there, kinds(words, Span(0, len(words))))
