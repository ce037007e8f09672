"""Trees: what a parser hangs wrong though grammar hangs it in one way only.

In: the tokens of one sentence, as parsed. Out: the same, righted. A preposition or article belongs to the noun of its
phrase, not to a word before that noun ("of the | Valley | Front"); a particle right behind its verb is the verb's, and
what follows is the object ("shot down | a helicopter").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.doc import Token, matches
from parley.extract.words import word_class

BEFORE = ("compound", "amod", "nmod:poss")
"""How words hang that stand before the noun of their phrase."""


def righted(tokens: Sequence[Token]) -> list[Token]:
    """The `tokens` of a sentence with their heads and relations righted."""
    found = list(tokens)
    for at, token in enumerate(found):
        if matches(token.relation, ("case", "det")):
            found[at] = replace(token, head=_noun(found, token))
    for at in range(1, len(found)):
        if is_particle(found, at):
            _make_object(found, at)
    return found


def _noun(tokens: Sequence[Token], token: Token) -> int:
    """The noun that a preposition or article stands before."""
    first = tokens[0].index
    noun = tokens[token.head - first]
    while token.index < noun.index < noun.head and _stands_before(noun, token):
        noun = tokens[noun.head - first]
    return noun.index


def _stands_before(token: Token, of: Token) -> bool:
    """Whether a word is no more than a modifier of the noun behind it; a possessor has an article of its own."""
    return matches(token.relation, BEFORE) and not (token.relation == "nmod:poss" and of.relation == "det")


def is_particle(tokens: Sequence[Token], at: int) -> bool:
    """Whether the word at position `at` is the particle of the verb before it, though it is hung as a preposition."""
    verb, token = tokens[at - 1], tokens[at]
    noun = tokens[token.head - tokens[0].index]
    hung = verb.tag == "VERB" and token.relation == "case" and noun.head == verb.index
    return hung and matches(noun.relation, ("obl",)) and word_class("phrasal", f"{verb.lemma}-{token.text}")


def _make_object(tokens: list[Token], at: int) -> None:
    """Hang the particle from its verb; the noun behind is the object, unless another preposition opens its phrase."""
    verb, token = tokens[at - 1], tokens[at]
    noun = token.head - tokens[0].index
    tokens[at] = replace(token, head=verb.index, relation="compound:prt")
    if not any(t.head == token.head and t.relation == "case" for t in tokens[at + 1 : noun]):
        tokens[noun] = replace(tokens[noun], relation="obj")
