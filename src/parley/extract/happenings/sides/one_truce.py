"""One truce: who agreed on "the truce" that a report goes on telling of.

In: the claims of one story, a `Doc`. Out: the same; what is told of a truce that is known, without its sides, is of those
between whom the story said that there is one: "X and Y agreed to a truce. It was brokered by Z."
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite
from parley.extract.grammar.roles import fillers
from parley.extract.words import word_class
from parley.records import Claim, Party, bodies_of

BOTH = 2
TOLD = frozenset({"ceasefire", "ceasefire_end"})


def with_sides_of_the_truce(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, in order, each of a known truce that names no side of it with the sides named last."""
    last: tuple[Party, ...] = ()
    for claim in claims:
        if claim.type in TOLD and not claim.actors and last and _is_known(doc, claim):
            claim = replace(claim, actors=last)
        if claim.type == "ceasefire" and len(bodies_of(claim.actors)) >= BOTH:
            last = claim.actors
        yield claim


def _is_known(doc: Doc, claim: Claim) -> bool:
    """Whether a claim takes up a truce by its article: "the truce", "the truce was brokered", "extended the truce"."""
    word = doc.word_of(claim)
    things = (word, *(doc.tokens[i] for i in (*fillers(doc, word.index, "surface"), *fillers(doc, word.index, "obj"))))
    return any(word_class("truces", thing.lemma) and is_definite(doc, thing) for thing in things)
