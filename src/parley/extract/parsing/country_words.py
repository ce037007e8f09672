"""Country words: where words name a country or its people, and in what part of speech.

In: the words of a sentence. Out: the stretches that do, several words or one ("the Democratic Republic of Congo",
"US"), each as the kind of word that it is there. A word that may be of several kinds is told by what stands beside it:
"US" is a name in "the US said" and an adjective in "the US army", "Lebanese" the people in "the Lebanese fled".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from parley.extract.words import word_class
from parley.gazetteer.actors import KEPT, CountryWord, countries, country_word, country_words, is_abbreviated
from parley.gazetteer.folding import fold
from parley.language.lemmas import parts_of_speech
from parley.records import Span
from parley.text.words import words as cut

SINGLING = frozenset({"a", "an", "one", "another", "every", "each"})
BEING = frozenset({"is", "are", "was", "were", "be", "been", "being", "'s", "’s", "'re", "’re"})


@dataclass(frozen=True, slots=True)
class Named:
    """Words `[first, end)` that stand for a country, its people or its seat, as the kind of word they are there."""

    first: int
    end: int
    kind: CountryWord


def named_at(words: Sequence[str], first: int) -> Named | None:
    """The country word that begins at `first`, the longest of them; None where there is none."""
    if not words[first][:1].isupper():
        return None
    end = _end_of_several(words, first) or (first + 1 if is_country_word(words[first]) else None)
    if end is None:
        return None
    name = " ".join(words[first:end])
    kind = country_word(name)
    return Named(first, end, _kind(words, Span(first, end), country_words(name)) or kind) if kind else None


@lru_cache(maxsize=KEPT)
def is_country_word(word: str) -> bool:
    """Whether a single word stands for a country and nothing else: begun large, in capitals, or its first letters."""
    is_whole = begins_large(word) or (len(word) > 3 and word.isalpha() and word.isupper())
    return (is_whole and country_word(word) is not None) or (len(word) > 1 and is_abbreviated(word))


def begins_large(word: str) -> bool:
    """Whether a word is written as names are."""
    return len(word) > 1 and word.isalpha() and word.istitle()


def describes(words: Sequence[str], end: int) -> bool:
    """Whether a country's word that ends before `end` describes what follows: "US troops", "US, NATO and Iraqi
    troops"."""
    if end >= len(words):
        return False
    following, behind, then = (*words[end : end + 3], "", "")[:3]
    if following in ("and", "or") or (following == "," and then in ("and", "or", ",")):
        alike = _alike_end(words, end + 1)
        return alike is not None and describes(words, alike)
    return following[:1].isalpha() and _may_be_described(following) and not _is_verb(following, behind)


def _alike_end(words: Sequence[str], first: int) -> int | None:
    """The end of what may describe beside a country's word: another one's adjective, a body's name ("US and NATO
    troops"), "foreign"; None where what begins at `first` does not."""
    end = min(_end_of_several(words, first) or first + 1, len(words)) if first < len(words) else first
    word = " ".join(words[first:end])
    kinds = country_words(word)
    is_alike = "adjective" in kinds or (not kinds and (word[:1].isupper() or parts_of_speech(word) == {"ADJ"}))
    return end if is_alike else None


def _kind(words: Sequence[str], at: Span, kinds: frozenset[CountryWord]) -> CountryWord | None:
    """Which of several `kinds` of word the words at `at` are; None where the surest will do."""
    if {"name", "adjective"} <= kinds:
        return "adjective" if describes(words, at.end) else "name"
    if not {"adjective", "people"} <= kinds or describes(words, at.end) or words[at.end : at.end + 1] in (["-"], ["–"]):
        return None
    before = words[at.start - 1].lower() if at.start else ""
    return None if before in SINGLING or before in BEING else "people"


def _is_verb(word: str, behind: str) -> bool:
    """Whether a word that is a noun or a verb by its letters ("strikes") has an object behind it."""
    return word.endswith("s") and word_class("begins_object", behind)


@lru_cache(maxsize=KEPT)
def _may_be_described(word: str) -> bool:
    """Whether a word may be a noun or what stands before one; words that the dictionary lacks are names."""
    if word_class("not_described", word):
        return False
    kinds = parts_of_speech(word)
    is_past = word.endswith("ed") and "VERB" in kinds and "ADJ" not in kinds
    return not kinds or (not is_past and ("NOUN" in kinds or "ADJ" in kinds))


def _end_of_several(words: Sequence[str], first: int) -> int | None:
    """The end of the country's name of several words that begins at `first`."""
    for form in _of_several().get(_form(words[first]), ()):
        end = first + len(form)
        if tuple(map(_form, words[first:end])) == form:
            return end
    return None


@lru_cache(maxsize=KEPT)
def _form(word: str) -> str:
    return fold(word) or word


@cache
def _of_several() -> dict[str, tuple[tuple[str, ...], ...]]:
    """The country words that are several words, by the first of them, the longest first."""
    listed: defaultdict[str, set[tuple[str, ...]]] = defaultdict(set)
    for word in (word for entry in countries() for _, listed in entry.words() for word in listed):
        form = tuple(_form(span.of(word)) for span in cut(word, Span(0, len(word))))
        if len(form) > 1:
            listed[form[0]].add(form)
    return {first: tuple(sorted(forms, key=len, reverse=True)) for first, forms in listed.items()}
