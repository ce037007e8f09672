"""Counters: the words that count people.

In: a token. Out: what became of the people whom it counts, and where they stand to it. The words are in counted.tsv, a
row a reading of a word: a word of many meanings counts people only where the conditions of its row hold, which are
written as in the tables of events (needs.py). The first row that fits is the one that counts, so rows go from narrow to
wide.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Final, cast

from parley.extract.doc import Doc
from parley.extract.events.frames import TAGS
from parley.extract.events.needs import Need, needs
from parley.extract.mentions import NumberMention
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records.figure import Measure

HURT: Final[Mapping[str, Measure]] = {
    "wounded": "injured",
    "injured": "injured",
    "hurt": "injured",
    "missing": "missing",
}


@dataclass(frozen=True, slots=True)
class Counter:
    """A word that counts people, where they stand to it, and what must stand around it."""

    tags: frozenset[str]
    measure: Measure
    kind: str
    needs: tuple[Need, ...] = ()

    @property
    def is_of_many_meanings(self) -> bool:
        """Whether it counts people only where something beside it says so."""
        return any(not need.negated for need in self.needs)

    def fits(self, doc: Doc, token: Token) -> bool:
        """Whether `token` is meant as the row has it."""
        return token.tag in self.tags and all(need.holds(doc, token) for need in self.needs)


@cache
def counters() -> dict[str, tuple[Counter, ...]]:
    """The words that count people, by lemma."""
    table = (files("parley.extract.figures") / "counted.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Counter, ...]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            words, tag, measure, kind, *conditions = line.split("\t")
            counter = Counter(frozenset(TAGS[tag]), cast(Measure, measure), kind, needs(conditions))
            for word in words.split(","):
                found[word] = (*found.get(word, ()), counter)
    return found


def counter_of(doc: Doc, token: Token) -> Counter | None:
    """The counter that a token is, None where it is none."""
    return next((c for c in counters().get(token.lemma.lower(), ()) if c.fits(doc, token)), None)


def counted_by(doc: Doc, counter: Counter, number: NumberMention | None) -> Measure:
    """What became of those whom a number counts: of those of a toll, what the word behind it says: "included 55
    injured"."""
    if counter.kind != "toll" or number is None or number.last >= len(doc.tokens):
        return counter.measure
    return HURT.get(doc.tokens[number.last].text.lower(), counter.measure)


def names_a_toll(doc: Doc, token: Token) -> bool:
    """Whether a word is but half of another one, or says of what a toll is: "dead-end", "killed-in-action", "death
    toll", "death row"."""
    hyphened = doc.text[token.span.end : token.span.end + 1] == "-"
    behind = doc.tokens[token.index + 1 : token.index + 2]
    halved = token.text.lower() == "death" and any(word_class("deadly_things", t.lemma) for t in behind)
    return hyphened or halved or (token.relation == "compound" and doc.tokens[token.head].lemma.lower() == "toll")
