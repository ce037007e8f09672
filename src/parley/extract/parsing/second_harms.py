"""Second harms: a verb of harm that a parser takes for a quality of those before it.

In: the tokens of one sentence, as parsed. Out: the same, where "and" joins the verb to the one before and whom it harms are its
own object: "killed three guards and | wounded | four", "and | wounded | others".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
OTHERS = frozenset({"other", "others"})


def with_second_harms(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the second of two verbs of harm hung from the first one, and whom it harms from it."""
    found, first = list(tokens), tokens[0].index if tokens else 0
    for at in range(1, len(found)):
        harm, link = found[at], found[at - 1]
        others = _others(found, harm) if link.lemma.lower() == "and" else None
        if others is not None:
            verb = _object(found, found[harm.head - first]).head
            found[at] = replace(harm, head=verb, relation="conj")
            found[at - 1] = replace(link, head=harm.index, relation="cc")
            found[others.index - first] = replace(others, head=harm.index, relation="obj")
    return found


def _object(tokens: Sequence[Token], people: Token) -> Token:
    """Whom the first verb harms: who the second one seems to tell of, or whom these are joined to."""
    return people if people.relation == "obj" else tokens[people.head - tokens[0].index]


def _are_others(tokens: Sequence[Token], people: Token, harm: Token) -> bool:
    """Whether a verb is taken for a quality of the "others" behind it, and these for joined to whom the first one harms."""
    others = people.lemma.lower() in OTHERS and people.relation == "conj" and harm.relation == "amod"
    return others and word_class("harmed", harm.lemma) and _object(tokens, people).relation == "obj"


def _others(tokens: Sequence[Token], harm: Token) -> Token | None:
    """Whom the second verb harms, though they are joined to those whom the first one does."""
    people = tokens[harm.head - tokens[0].index]
    if _are_others(tokens, people, harm):
        return people
    behind = people.index < harm.index and harm.relation == "amod" and harm.tag == "VERB"
    if not behind or people.relation != "obj" or not word_class("harmed", harm.lemma):
        return None
    joined = [t for t in hanging(tokens, people, "conj") if t.index > harm.index and t.tag in NOMINAL]
    return joined[0] if joined else None
