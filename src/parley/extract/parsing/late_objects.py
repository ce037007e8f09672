"""Late objects: whom a blow hits, where what it is struck with comes first.

In: the tokens of one sentence, as parsed. Out: the same; what stands without a preposition behind the weapons is the
object of the verb, and whoever stands before it does it: "rebels targeted | with rocket shells | the village", "rebels
targeted | on Sunday | the village with shells". A parser takes such a verb for a passive one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging, matches
from parley.extract.words import any_class, word_class

DAY_PARTS = frozenset({"morning", "afternoon", "evening", "night", "noon", "midnight", "dawn"})


def with_late_objects(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the objects that stand behind the weapons, or behind the day, of a blow."""
    found = list(tokens)
    for at in range(len(found)):
        if _is_bare_blow(found, found[at]):
            _free_day(found, at)
            _lead_first(found, at)
            _make_object(found, at)
    return found


def _is_bare_blow(tokens: Sequence[Token], verb: Token) -> bool:
    """Whether a verb tells of a blow, with neither an auxiliary nor an object nor a doer behind "by"."""
    if verb.tag != "VERB" or not word_class("blows", verb.lemma) or (verb.is_plain and verb.lemma != "hit"):
        return False
    held = any(matches(t.relation, ("aux", "obj", "ccomp")) for t in hanging(tokens, verb))
    return not held and not any(t.relation == "obl:agent" for t in hanging(tokens, verb))


def _free_day(tokens: list[Token], at: int) -> None:
    """Part a day behind "on" from what is hit: "targeted | on Sunday | the village"."""
    if at + 2 >= len(tokens) or tokens[at + 1].text.lower() != "on" or not word_class("weekday", tokens[at + 2].lemma):
        return
    on, day, verb = tokens[at + 1], tokens[at + 2], tokens[at]
    noun = tokens[day.head - tokens[0].index]
    if noun.head != verb.index or noun.index < day.index or noun.lemma.lower() in DAY_PARTS | {"day"}:
        return
    tokens[at + 1] = replace(on, head=day.index)
    tokens[at + 2] = replace(day, head=verb.index, relation="obl")
    tokens[noun.index - tokens[0].index] = replace(noun, relation="obl")


def _make_object(tokens: list[Token], at: int) -> None:
    """Make the first phrase without a preposition behind what a blow is struck with, or its day, its object."""
    verb, led = tokens[at], {t.head for t in tokens if t.relation in {"case", "mark"}}
    behind = [t for t in hanging(tokens, verb) if t.index > verb.index and matches(t.relation, ("obl",))]
    bare = next((t for t in behind if t.index not in led and t.tag in {"NOUN", "PROPN"} and t.entity != "time"), None)
    first = [t for t in behind if bare and t.index < bare.index and t.index in led]
    armed = any(any_class(("projectiles", "bombs"), t.lemma) for t in behind if t.index in led)
    if bare is None or not first or not armed or word_class("weekday", bare.lemma):
        return
    tokens[bare.index - tokens[0].index] = replace(bare, relation="obj")
    for who in hanging(tokens, verb):
        if who.relation == "nsubj:pass":
            tokens[who.index - tokens[0].index] = replace(who, relation="nsubj")


def _lead_first(tokens: list[Token], at: int) -> None:
    """Hang a preposition from the first of two phrases behind a verb, not from the second: "with | shells | the
    village"."""
    heads = [
        t.index for t in hanging(tokens, tokens[at]) if t.index > tokens[at].index and matches(t.relation, ("obl",))
    ]
    for i, word in enumerate(tokens):
        between = [head for head in heads if word.index < head < word.head]
        if word.relation == "case" and word.head in heads and between:
            tokens[i] = replace(word, head=between[0])
