"""Possessives that lost their apostrophe: "Chads army", "the citys hospital", "Tuesdays attack".

In: the words of a report, cut. Out: the same, cut before the "s" of such a word, which is then read as "'s". Collecting
texts drops marks, and a name with an "s" to it is another name or none: only where no word of the report has an
apostrophe. Of 373 reports that lost all of theirs, some 550 words are cut; of 559 annotated wire reports that keep
theirs, none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from typing import Final

from parley.extract.numbers.numerals import UNITS
from parley.extract.words import word_class
from parley.gazetteer.actors import body, country_word
from parley.gazetteer.leaders import is_short
from parley.language.lemmas import parts_of_speech
from parley.records import Span

APOSTROPHES: Final = frozenset({"'", "’"})
POSSESSIVE: Final = "'s"
LEAST: Final = 3
"""Letters before the "s"; two where all are capitals ("the UNs envoy")."""
NAMES: Final = frozenset({"name", "capital", "government"})
SOLE: Final = frozenset({"coalition", "regime"})
"""Nouns of which a war has one, so that a rarer form with "s" is hardly their plural: "the coalitions raids"."""
DEMONYMS: Final = ("ite", "ist", "ian", "an", "im", "ese", "i", "er", "Arab", "Kurd")
"""Endings of words for one of many, whose "s" makes several of them."""

Cut = list[tuple[Span, str]]
"""The words of a stretch: where each stands, and how it reads."""


def restored(text: str, parts: Sequence[Sequence[Span]]) -> list[Cut]:
    """The words of `parts` of `text`, those that lost an apostrophe cut in two."""
    read = [[(span, span.of(text)) for span in spans] for spans in parts]
    counts = Counter(word for words in read for _, word in words)
    if any(mark in word for word in counts for mark in APOSTROPHES):
        return read
    cut = {word for word in counts if word.endswith("s") and _is_possessive(word, counts)}
    return [[piece for span, word in words for piece in _pieces(span, word, cut)] for words in read]


def _pieces(span: Span, word: str, possessives: Set[str]) -> Cut:
    if word not in possessives:
        return [(span, word)]
    return [(Span(span.start, span.end - 1), word[:-1]), (Span(span.end - 1, span.end), POSSESSIVE)]


def _is_possessive(word: str, counts: Counter[str]) -> bool:
    """Whether `word`, by its letters, is the possessive of what stands before its "s": of a noun whose plural is
    written otherwise, a day, a country, a name that is known or stands in the report by itself."""
    owner = word[:-1]
    if word.endswith("ys") and len(word) > LEAST and word[-3].lower() not in "aeiou":
        return "NOUN" in parts_of_speech(owner) and not parts_of_speech(word)
    if owner in SOLE:
        return counts[owner] >= counts[word]
    if (
        not word.isalpha()
        or not word[0].isupper()
        or owner.endswith("s")
        or len(owner) < (2 if owner.isupper() else LEAST)
    ):
        return False
    if word_class("weekday", owner) or country_word(owner) in NAMES:
        return country_word(word) is None
    return _is_name(owner, counts[owner]) and not _is_other(word, counts)


def _is_name(owner: str, times: int) -> bool:
    known = body(owner)
    if known or owner.isupper() or parts_of_speech(owner):
        return known is not None and known.kind != "people"
    return (times > 0 or is_short(owner)) and not owner.endswith(DEMONYMS) and owner.lower() not in UNITS


def _is_other(word: str, counts: Counter[str]) -> bool:
    """Whether `word` as it stands is a plural or a name of its own, and no slip for one that the report has more
    often."""
    is_known = body(word) is not None or country_word(word) is not None
    return bool(parts_of_speech(word)) or (is_known and counts[word] >= counts[word[:-1]])
