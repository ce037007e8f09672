"""Shared nouns: two numbers of people who have one noun between them.

In: the tokens of one sentence, as parsed. Out: the same; of "two American and three Canadian soldiers" the three
soldiers are joined to the two, who hang as all of them did.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from parley.extract.tokens import Token, matches

COUNTING = ("det", "nummod")
SAYING_WHOSE = ("amod", "compound")
LANDS = frozenset({"coalition"})
"""Words before such a noun that begin with no capital."""


def with_shared_nouns(tokens: Sequence[Token]) -> list[Token]:
    """The `tokens` of a sentence with each shared noun joined to who stands before it without one."""
    found = list(tokens)
    for at in _shared(tokens):
        _join(found, at)
    return found


def _shared(tokens: Sequence[Token]) -> Iterator[int]:
    """The places of the first numbers before shared nouns: of "killed two American and three Canadian soldiers", 1."""
    for at in range(len(tokens) - 5):
        count, land, joint, other, theirs, noun = tokens[at : at + 6]
        one_phrase = count.head in {land.index, noun.index} and other.head == noun.index and noun.tag == "NOUN"
        counted = (
            matches(count.relation, COUNTING) and matches(other.relation, COUNTING) and other.text.lower() != "the"
        )
        named = all(_is_a_land(t) for t in (land, theirs)) and land.head == noun.index
        if one_phrase and counted and named and joint.lemma.lower() == "and" and matches(land.relation, SAYING_WHOSE):
            yield at


def _is_a_land(token: Token) -> bool:
    """Whether a word can say whose soldiers they are."""
    return token.tag in {"ADJ", "PROPN", "NOUN"} and (token.text[:1].isupper() or token.text.lower() in LANDS)


def _join(found: list[Token], at: int) -> None:
    """Hang the land at `at` + 1 as its noun hung, and that noun from it."""
    land, noun = found[at + 1], found[at + 5]
    for place, token in enumerate(found[: at + 1]):
        if token.head == noun.index:
            found[place] = replace(token, head=land.index)
    found[at + 1] = replace(land, head=land.index if noun.is_root else noun.head, relation=noun.relation)
    found[at + 2] = replace(found[at + 2], head=noun.index, relation="cc")
    found[at + 4] = replace(found[at + 4], head=noun.index, relation="amod")
    found[at + 5] = replace(noun, head=land.index, relation="conj")
