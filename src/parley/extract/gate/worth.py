"""Worth: which sentences of a report are worth the network's time.

In: the words of each sentence of a report. Out: for each, whether it is to be read. A report that is dense with words
of war is read whole, and so is a short one. Of any other report only those sentences are read that speak enough for a
claim, by their own words and those of the report, or that tell a deed by themselves; with them the headings above each,
and the sentence before one that a pronoun opens.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from typing import Final

from parley.extract.events.frames import frames
from parley.extract.gate.chances import may_count, may_tell
from parley.extract.gate.glance import TABLES, Glance, glance, listed, word
from parley.extract.gate.weights import weight

SHORT: Final = 100
"""Words; a shorter report is read whole, as its words say too little of what it is about."""
DENSE: Final = 0.014
"""Words of war among all words, from which share on a report is read whole. Chosen on 112 annotated reports."""
OF_REPORT: Final = 4
"""How many times as much the mean of a report's sentences counts as the sentence itself."""
ALONE: Final = 50
"""Of a sentence that may tell of violence, a ceasefire or a count of people, the weight from which on it is read
whatever the report is about. Chosen, as the one above, by cross-validation: docs/decisions/0006-gate.md."""
DEEDS: Final = frozenset({"<count>", "<violence>", "<ceasefires>"})
HEADING: Final = 6
"""Words of a heading, at the most."""
STOPS: Final = frozenset({".", "!", "?", ",", ";", '"', "”"})
BEGINNING: Final = 6
"""Words of a sentence among which a pronoun stands for somebody named before it, and not in it."""


def worth_reading(sentences: Sequence[Sequence[str]], weigh: Callable[[Set[str]], int] = weight) -> list[bool]:
    """Whether each of a report's sentences is to be read, where `weigh` says what speaks for a claim in one."""
    words = [[word(text) for text in sentence] for sentence in sentences]
    length = max(1, sum(map(len, words)))
    war = sum(word.is_of_war for sentence in words for word in sentence)
    if length < SHORT or war >= DENSE * length:
        return [True] * len(sentences)
    held = list(held_by([glance(sentence) for sentence in words]))
    weights = [weigh(one) for one in held]
    mean = sum(weights) / len(weights)
    read = [_is_read(*one, mean) for one in zip(held, weights, strict=True)]
    return _with_headings(sentences, _with_those_before(sentences, read))


def _is_read(held: Set[str], weight: int, mean: float) -> bool:
    """Whether a sentence of such a weight is read in a report whose sentences have such a mean."""
    return weight + OF_REPORT * mean >= 0 or (weight >= ALONE and not held.isdisjoint(DEEDS))


def held_by(glances: Sequence[Glance]) -> Iterator[Set[str]]:
    """What each sentence of a report holds that may have a weight: its words, and what a rule could tell by them."""
    before: Set[str] = frozenset()
    for here in glances:
        yield here.plain | set(_told(here, before))
        before = here.held


def _told(here: Glance, before: Set[str]) -> Iterator[str]:
    """Of what a rule could make a claim: of a count of people, of a row of each table."""
    if may_count(here):
        yield "<count>"
    yield from (f"<{table}>" for table in TABLES if may_tell(here, before, frames(table)))


def _with_those_before(sentences: Sequence[Sequence[str]], held: Sequence[bool]) -> list[bool]:
    """`held` with the sentences before those that begin with a pronoun, which stands for somebody named there."""
    begins = [any(text.lower() in listed("pronoun") for text in sentence[:BEGINNING]) for sentence in sentences]
    asked = [is_held and begun for is_held, begun in zip(held[1:], begins[1:], strict=True)]
    return [a or b for a, b in zip(held, [*asked, False], strict=True)]


def _with_headings(sentences: Sequence[Sequence[str]], held: Sequence[bool]) -> list[bool]:
    """`held` with the headings that a sentence stands under: short ones without a stop, up to the nearest and those
    right above it."""
    found = list(held)
    is_under, was_heading = False, False
    for at in range(len(sentences) - 1, -1, -1):
        is_heading = len(sentences[at]) <= HEADING and sentences[at][-1] not in STOPS
        is_under = held[at] or (is_under and (is_heading or not was_heading))
        found[at] = held[at] or (is_heading and is_under)
        was_heading = is_heading
    return found
