"""Counters: the words that count people.

In: a token. Out: what became of the people whom it counts, and where they stand to it. The words are in counted.tsv.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import cast

from parley.extract.doc import Token
from parley.extract.events.frames import TAGS
from parley.records.figure import Measure


@dataclass(frozen=True, slots=True)
class Counter:
    """A word that counts people, and where they stand to it."""

    tags: frozenset[str]
    measure: Measure
    kind: str


@cache
def counters() -> dict[str, tuple[Counter, ...]]:
    """The words that count people, by lemma."""
    table = (files("parley.extract.figures") / "counted.tsv").read_text(encoding="utf-8")
    found: dict[str, tuple[Counter, ...]] = {}
    for line in table.splitlines():
        if line and not line.startswith("#"):
            word, tag, measure, kind = line.split("\t")
            counter = Counter(frozenset(TAGS[tag]), cast(Measure, measure), kind)
            found[word] = (*found.get(word, ()), counter)
    return found


def counter_of(token: Token) -> Counter | None:
    """The counter that a token is, None where it is none."""
    listed = counters().get(token.lemma.lower(), ())
    return next((counter for counter in listed if token.tag in counter.tags), None)
