"""Circumstances: what a figure covers and what caused it.

In: a `Doc` and what is counted. Out: the figure's scope (a running total, or new in this incident) and its cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.counted import Counted
from parley.extract.doc import Doc, Token
from parley.extract.words import words_of
from parley.records import Cause, Scope

CAUSES: tuple[Cause, ...] = ("disease", "disaster", "accident", "crime")
MANY = 10_000


def scope_of(doc: Doc, count: Counted) -> Scope:
    """A total where the words say that it runs or has grown so far, or where it is of a war's size; else new."""
    number = count.number
    if number and number.more:
        return "new"
    words = {t.lemma.lower() for t in _around(doc, count.token)}
    if count.kind == "toll" or words & words_of("running_total"):
        return "total"
    large = number is not None and ((number.count or 0) >= MANY or (number.low or 0) >= MANY)
    return "total" if large else "new"


def cause_of(doc: Doc, index: int) -> Cause:
    """What killed or drove away: the cause that the sentence, else the paragraph before it, speaks of; else the war."""
    sentence = doc.sentences[doc.tokens[index].sentence]
    near = {t.lemma.lower() for t in doc.tokens[sentence.first : sentence.last]}
    if near & words_of("acts_of_war"):
        return "conflict"
    for cause in CAUSES:
        if near & words_of(f"cause_{cause}"):
            return cause
    whole = [t.lemma.lower() for t in doc.tokens]
    peaceful = sum(w in words_of("acts_of_war") for w in whole) == 0
    for cause in CAUSES:
        if peaceful and any(w in words_of(f"cause_{cause}") for w in whole):
            return cause
    return "conflict"


def _around(doc: Doc, index: int) -> Iterator[Token]:
    """The words of the clause that token `index` heads, and its governing verb."""
    token = doc.tokens[index]
    yield from doc.subtree(index)
    if not token.is_root:
        yield doc.tokens[token.head]
        yield from doc.children(token.head, "advmod", "obl", "mark", "advcl")
