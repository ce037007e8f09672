"""Glance: what is seen of a sentence before it is parsed.

In: the words of a sentence. Out: a `Glance`: what each word may be a form of; which words may tell an event or count
people, and as which part of speech; whether there is a number by which people may be counted; and which of its words
have a weight.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from lemminflect import getAllLemmas, getAllLemmasOOV

from parley.extract.events.frames import frames
from parley.extract.figures.counters import counters
from parley.extract.words import classes_of, words_of
from parley.gazetteer.actors import body, country_word

TABLES: Final = ("violence", "ceasefires", "politics")
LONGEST: Final = 40
LIKE_A_HEADLINE: Final = 0.6
"""Of the longer words of a sentence, the share in capitals from which on capitals tell no names."""
LONGER: Final = 4
ANY: Final = frozenset({"NOUN", "VERB", "ADJ"})
SAME: Final = {"PROPN": "NOUN"}
OPENING: Final = frozenset("\"“”‘'`:([—–-•*|;") | {"``", "''"}
"""Marks behind which a word has its capital for being first."""
ARMED, COUNTRY, NAME = "<armed>", "<country>", "<name>"
"""Kinds of name, as the table of weights calls them."""
DIGIT: Final = "0"
"""What any word with a digit is a form of."""
Readings = Mapping[str, frozenset[str]]
"""By lemma, the parts of speech as which a word may be a form of it."""
Telling = tuple[int, frozenset[str]]
"""A word's place in its sentence, and the parts of speech that it may be."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word by itself: what it may be a form of, and what of that some table of events or counts knows; whether it
    begins, and no more, with a capital; what kinds of name it is."""

    text: str
    readings: Readings
    known: Readings
    is_of_war: bool
    is_capital: bool
    kinds: Set[str]


@dataclass(frozen=True, slots=True)
class Glance:
    """A sentence: its words, all that they may be forms of, words with a hyphen among them, and where each may tell
    something; whether it holds a number that may be of people; of what it holds that which is no name, with the kinds
    of name."""

    words: Sequence[Word]
    held: Set[str]
    telling: Mapping[str, Sequence[Telling]]
    is_counting: bool
    plain: Set[str]


def glance(words: Sequence[Word]) -> Glance:
    """What is seen of the sentence of `words`."""
    names = _names(words)
    held = set().union(*(word.readings for word in words))
    plain = set().union(*(word.kinds for word in words), *(w.readings for at, w in enumerate(words) if at not in names))
    telling: dict[str, list[Telling]] = defaultdict(list)
    for at, word in enumerate(words):
        if word.known and at not in names:
            for lemma, tags in word.known.items():
                telling[lemma].append((at, tags))
    for at in (at for at in range(1, len(words) - 1) if words[at].text == "-"):
        joined = {f"{words[at - 1].text.lower()}-{lemma}": tags for lemma, tags in words[at + 1].readings.items()}
        held |= joined.keys()
        for lemma in joined.keys() & _known():
            telling[lemma].append((at + 1, joined[lemma]))
    counts = not held.isdisjoint(listed("number")) or (DIGIT in held and _counts(words))
    return Glance(words, held, telling, counts, plain | {NAME} if names else plain)


def _names(words: Sequence[Word]) -> Set[int]:
    """The places of words that are names by their capitals, and tell no event: "Strike Force", "Battle Creek"."""
    found = {at for at in range(1, len(words)) if words[at].is_capital and words[at - 1].text not in OPENING}
    return frozenset() if found and _is_a_headline(words) else found


def _is_a_headline(words: Sequence[Word]) -> bool:
    longer = [word.text for word in words if len(word.text) >= LONGER and word.text.isalpha()]
    return sum(text[0].isupper() for text in longer) >= LIKE_A_HEADLINE * len(longer)


def _counts(words: Sequence[Word]) -> bool:
    """Whether a number in digits may count people: no share, sum of money, day, year or part of a name."""
    forms = [word.text.lower() for word in words]
    around = zip(("", *forms), forms, (*forms[1:], ""), strict=False)
    return any(_may_count(*three) for three in around)


def _may_count(before: str, number: str, after: str) -> bool:
    is_whole = number.replace(",", "").isdigit() or (number[:1].isdigit() and after == "million")
    is_year = len(number) == 4 and number[:2] in {"19", "20"} and before in listed("before_years")
    is_other = is_year or before in listed("before_numbers") or after in listed("after_numbers")
    return is_whole and not is_other


@lru_cache(maxsize=50_000)
def word(text: str) -> Word:
    """What is seen of one word."""
    readings = _readings(text)
    is_of_war = not readings.keys().isdisjoint(_of_war())
    known = {lemma: readings[lemma] for lemma in readings.keys() & _known()}
    is_capital = text[:1].isupper() and not text.isupper()
    return Word(text, readings, known, is_of_war, is_capital, frozenset(_kinds(text)))


def _kinds(text: str) -> Iterator[str]:
    if text[:1].isupper() and country_word(text) is not None:
        yield COUNTRY
    named = body(text) if text[:1].isupper() else None
    if named is not None and named.kind == "armed_group":
        yield ARMED


def _readings(text: str) -> Readings:
    form = text.lower()
    readings: dict[str, frozenset[str]] = {form: ANY}
    if any(c.isdigit() for c in text):
        readings[DIGIT] = ANY
    if form.isalpha() and form.isascii() and len(form) <= LONGEST:
        guessed = (getAllLemmasOOV(form, upos=tag) for tag in ("NOUN", "VERB"))
        for found in (getAllLemmas(form), *guessed):
            for tag, lemmas in found.items():
                for lemma in lemmas:
                    readings[lemma] = readings.get(lemma, frozenset()) | {SAME.get(tag, tag)}
        for lemma in listed("not_plain") & {form, form.removesuffix("s")}:
            readings.pop(lemma, None)
    return readings


@cache
def _known() -> Set[str]:
    """The words by which the tables tell events and count people."""
    return counters().keys() | frozenset().union(*(frames(table) for table in TABLES))


@cache
def _of_war() -> frozenset[str]:
    return frozenset().union(*map(words_of, listed("war_classes"))) - listed("civil")


@cache
def listed(name: str) -> frozenset[str]:
    """The words of a list of the gate's table."""
    return classes_of("parley.extract.gate", "gate.toml")[name]
