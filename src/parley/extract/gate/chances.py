"""Chances: whether a rule for claims could find in a sentence all the words that it asks for.

In: glances of a sentence and of the one before it. Out: whether it may count people, or tell an event of a table. The
rules' own tables say what they ask for; of what stands how in the sentence's tree no more is asked than its words can
tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache
from typing import Final

from parley.extract.events.frames import Table
from parley.extract.events.needs import Need
from parley.extract.figures.counters import Counter, counters
from parley.extract.gate.glance import ARMED, Glance, listed
from parley.extract.grammar.commands import PLAIN
from parley.extract.grammar.roles import prepositions
from parley.extract.words import words_of

BEFORE, BEHIND = 3, 8
"""Words within which an adverb stands before its verb ("accidentally hit"), and a particle behind it, with what is
taken "over" or "back" between them."""
UNSURE: Final = frozenset({"rel", "aux", "caux", "neg"})
"""Paths of which words alone tell nothing."""


@dataclass(frozen=True, slots=True)
class Chance:
    """A word of a sentence that a rule may take for one of its own, with what the sentence before holds."""

    word: str
    at: int
    here: Glance
    before: Set[str]


def may_tell(here: Glance, before: Set[str], told: Table) -> bool:
    """Whether a frame of a table could be evoked."""
    return any(
        all(_may_hold(need, chance) for need in frame.needs)
        for chance, tags in _chances(here, before, told.keys())
        for frame in told[chance.word]
        if not tags.isdisjoint(frame.tags)
    )


def may_count(here: Glance) -> bool:
    """Whether a word of a sentence could count people; of those of many meanings where it holds a number, or in war."""
    return any(
        here.is_counting or not (counter.is_of_many_meanings or chance.word in listed("counts_by_number"))
        for chance, tags in _chances(here, frozenset(), counters().keys())
        for counter in counters()[chance.word]
        if not tags.isdisjoint(counter.tags) and _may_be(counter, chance)
    )


def _chances(here: Glance, before: Set[str], words: Set[str]) -> Iterator[tuple[Chance, frozenset[str]]]:
    for word in here.telling.keys() & words:
        yield from ((Chance(word, at, here, before), tags) for at, tags in here.telling[word])


def _may_be(counter: Counter, chance: Chance) -> bool:
    return _has_people(counter.kind, chance.here) and all(_may_hold(need, chance) for need in counter.needs)


def _has_people(kind: str, here: Glance) -> bool:
    """Whether a sentence has the words that people are found by whom a counter of `kind` counts."""
    asked = _asked_by().get(kind)
    return asked is None or not here.held.isdisjoint(asked) or (kind == "lost" and ARMED in here.plain)


@cache
def _asked_by() -> dict[str, Set[str]]:
    """By the kind of a counter, words of which it asks for one: who lost "twelve" is under arms, "lives" are lost or
    claimed, "bodies" found."""
    return {
        "lives": listed("taking_lives"),
        "bodies": words_of("finding_bodies"),
        "lost": frozenset().union(*map(words_of, listed("losing_classes"))),
    }


def _may_hold(need: Need, chance: Chance) -> bool:
    """Whether the words that a condition asks for are there, of the sentence or, where it says "near", of the one
    before."""
    here = chance.here
    if need.negated or need.path in UNSURE:
        return True
    if need.path == "bid":
        return here.words[chance.at].text.lower() in {chance.word, *PLAIN}
    asked, standing = _asked(need.test, need.words), _prepositions(need.path)
    if asked is not None and _held(need, chance).isdisjoint(asked):
        return False
    return not standing or not here.held.isdisjoint(standing)


@cache
def _asked(test: str, words: tuple[str, ...]) -> Set[str] | None:
    """The words of which a test asks for one, or None."""
    if test == "=":
        return frozenset(words)
    return frozenset().union(*map(words_of, words)) if test == "@" else None


@cache
def _prepositions(path: str) -> Set[str]:
    """The prepositions that a path goes by."""
    path = path.replace("+", ",")
    return frozenset(path.split(",") if path and prepositions(path) == path else ())


def _held(need: Need, chance: Chance) -> Set[str]:
    """The words among which those are that a condition asks for."""
    if need.path == "prt":
        around = chance.here.words[max(0, chance.at - BEFORE) : chance.at + BEHIND]
        return {lemma for word in around for lemma in word.readings}
    return chance.here.held | chance.before if "near" in need.path else chance.here.held
