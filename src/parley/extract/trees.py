"""Trees: what a parser hangs wrong though grammar hangs it in one way only.

In: the tokens of one sentence, as parsed. Out: the same, righted. A preposition or article belongs to the noun of its
phrase, not to a word before that noun ("of the | Valley | Front"); a particle right behind its verb is the verb's, and
what follows is the object ("shot down | a helicopter"), though it be taken for a time ("handed over | the body"). "Dead"
there is what the verb comes to ("shot | dead | three men").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.doc import Token, matches
from parley.extract.passives import with_passives
from parley.extract.words import word_class

BEFORE = ("compound", "amod", "nmod:poss")
"""How words hang that stand before the noun of their phrase."""
PARTICLES = frozenset({"off", "up", "down"})
"""Words that behind any active verb are likelier its particle than a preposition."""


def righted(tokens: Sequence[Token]) -> list[Token]:
    """The `tokens` of a sentence with their heads and relations righted."""
    found = list(tokens)
    for at, token in enumerate(found):
        if matches(token.relation, ("case", "det")) and (noun := _noun(found, token)) != token.head:
            found[at] = replace(token, head=noun)
    for at in range(1, len(found)):
        if is_particle(found, at):
            found[at] = replace(found[at], head=found[at - 1].index, relation="compound:prt")
        if _is_outcome(found, at):
            found[at] = replace(found[at], head=found[at - 1].index, relation="xcomp")
        if found[at].relation == "compound:prt" and found[at].head == found[at - 1].index:
            _make_object(found, at)
    return with_passives(found)


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
    if not hung or not matches(noun.relation, ("obl",)):
        return False
    passive = any(t.head == verb.index and t.relation == "aux:pass" for t in tokens)  # "was taken off air"
    return word_class("phrasal", f"{verb.lemma}-{token.text}") or (token.text.lower() in PARTICLES and not passive)


def _is_outcome(tokens: Sequence[Token], at: int) -> bool:
    """Whether "dead" right behind a verb says what came of it, though it is hung from the name of who died: "shot dead X"."""
    return tokens[at].lemma == "dead" and tokens[at].relation == "amod" and tokens[at - 1].tag == "VERB"


def _make_object(tokens: list[Token], at: int) -> None:
    """Make the object of the verb before a particle what hangs behind it like a time or place, without a preposition."""
    verb = tokens[at - 1].index
    if any(t.head == verb and t.relation in {"obj", "iobj", "nsubj:pass"} for t in tokens):
        return
    led = {t.head for t in tokens if t.relation == "case"}
    behind = (i for i, t in enumerate(tokens[at + 1 :], at + 1) if t.head == verb and matches(t.relation, ("obl",)))
    bare = next((i for i in behind if tokens[i].index not in led and tokens[i].entity != "time"), None)
    if bare is not None:
        tokens[bare] = replace(tokens[bare], relation="obj")
