"""Second harms: a verb of harm that a parser takes for a quality of those before it.

In: the tokens of one sentence, as parsed. Out: the same, where "and" joins the verb to the one before and whom it harms are its
own object: "killed three guards and | wounded | four".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.tokens import Token, hanging
from parley.extract.words import word_class

NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})


def with_second_harms(tokens: Sequence[Token]) -> list[Token]:
    """`tokens` with the second of two verbs of harm hung from the first one, and whom it harms from it."""
    found, first = list(tokens), tokens[0].index if tokens else 0
    for at in range(1, len(found)):
        harm, link = found[at], found[at - 1]
        others = _others(found, harm) if link.lemma.lower() == "and" else None
        if others is not None:
            verb = found[harm.head - first].head
            found[at] = replace(harm, head=verb, relation="conj")
            found[at - 1] = replace(link, head=harm.index, relation="cc")
            found[others.index - first] = replace(others, head=harm.index, relation="obj")
    return found


def _others(tokens: Sequence[Token], harm: Token) -> Token | None:
    """Whom the second verb harms, though they are joined to those whom the first one does."""
    people = tokens[harm.head - tokens[0].index]
    behind = people.index < harm.index and harm.relation == "amod" and harm.tag == "VERB"
    if not behind or people.relation != "obj" or not word_class("harmed", harm.lemma):
        return None
    joined = [t for t in hanging(tokens, people, "conj") if t.index > harm.index and t.tag in NOMINAL]
    return joined[0] if joined else None
