"""Verdicts: what a thing is called, which a parser takes for part of the noun phrase of the thing.

In: the tokens of one sentence, as parsed. Out: the same; a verb of calling has the thing for its object and the verdict
for its complement: "called | the report | biased", "branded | the rebels | terrorists", "called | the arrests |
arbitrary".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

NOMINAL = frozenset({"NOUN", "PROPN"})


def with_verdicts(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the complements of verbs of calling."""
    found = list(tokens)
    for at, verb in enumerate(found):
        if verb.is_verbal and word_class("calling", verb.lemma):
            _make_object(found, at)
            _make_verdict(found, at)
    return found


def _make_object(tokens: list[Token], at: int) -> None:
    """Make the first of two complements, or one before a word of blame that is taken for a manner, the object: "called
    | Ecuador's raid | cowardly"."""
    verb, first = tokens[at], tokens[0].index
    complements = [t for t in hanging(tokens, verb, "xcomp") if t.index > verb.index]
    manner = [t for t in hanging(tokens, verb, "advmod") if t.index > verb.index and word_class("wrongs", t.lemma)]
    if hanging(tokens, verb, "obj") or not complements or complements[0].tag not in NOMINAL:
        return
    behind = [*complements[1:], *manner]
    if len(behind) == 1 and behind[0].index > complements[0].index:
        tokens[complements[0].index - first] = replace(complements[0], relation="obj")
        tag = "ADJ" if behind[0].tag == "ADV" else behind[0].tag
        tokens[behind[0].index - first] = replace(behind[0], tag=tag, relation="xcomp")


def _make_verdict(tokens: list[Token], at: int) -> None:
    """Make what ends the object's phrase, an adjective behind the noun or a noun right behind another with an article
    and an ending of its own, the complement."""
    verb, first = tokens[at], tokens[0].index
    objects = [t for t in hanging(tokens, verb, "obj") if t.tag in NOMINAL and t.index > verb.index]
    if len(objects) != 1 or hanging(tokens, verb, "xcomp"):
        return
    thing = objects[0]
    quality = next((t for t in hanging(tokens, thing, "amod") if t.index == thing.index + 1 and t.tag == "ADJ"), None)
    if quality is not None:
        tokens[quality.index - first] = replace(quality, head=verb.index, relation="xcomp")
    elif (other := _other(tokens, thing)) is not None:
        for i, token in enumerate(tokens):
            if token.head == thing.index and token.index < other.index:
                tokens[i] = replace(token, head=other.index)
        tokens[other.index - first] = replace(other, head=verb.index, relation="obj")
        tokens[thing.index - first] = replace(thing, relation="xcomp")


def _other(tokens: Sequence[Token], noun: Token) -> Token | None:
    """The noun right before `noun` that is one of several, as `noun` is, and has an article: "the | rebels |
    terrorists"."""
    before = next((t for t in hanging(tokens, noun, "compound") if t.index == noun.index - 1), None)
    led = any(t.index < noun.index for t in hanging(tokens, noun, "det", "nmod:poss"))
    return before if before is not None and led and _is_many(before) and _is_many(noun) else None


def _is_many(token: Token) -> bool:
    """Whether a noun stands in the plural."""
    return token.tag == "NOUN" and token.text.lower() == f"{token.lemma.lower()}s"
