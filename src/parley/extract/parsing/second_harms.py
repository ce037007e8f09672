"""Second harms: a verb of harm that a parser takes for a quality of those named before it.

In: the tokens of one sentence, as parsed. Out: the same, where "and" joins such a verb to one before it and it has an
object of its own ("killed three guards and | wounded | four"), or where it says what became of those whom somebody lost
("lost 40 men, | killed and wounded").
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
    return _with_lost(found)


def _with_lost(tokens: list[Token]) -> list[Token]:
    """`tokens` with the participles of harm that are joined to "lost" hung from those who were."""
    for lost in [t for t in tokens if t.lemma.lower() == "lose" and t.tag == "VERB"]:
        men = next((t for t in hanging(tokens, lost, "obj") if t.index > lost.index), None)
        told = [t for t in hanging(tokens, lost, "conj") if men and t.index > men.index and _is_participle(tokens, t)]
        for at, harm in enumerate(told):
            head, relation = (told[0].index, "conj") if at else (men.index if men else harm.head, "acl")
            tokens[harm.index - tokens[0].index] = replace(harm, head=head, relation=relation)
    return tokens


def _is_participle(tokens: Sequence[Token], harm: Token) -> bool:
    """Whether a verb of harm says of nobody else whom it harmed, or by whom."""
    harms = harm.text.endswith("ed") and (word_class("harmed", harm.lemma) or harm.lemma == "capture")
    return harms and not hanging(tokens, harm, "obj", "nsubj", "nsubj:pass", "aux", "aux:pass")


def _others(tokens: Sequence[Token], harm: Token) -> Token | None:
    """Whom the second verb harms, though they are joined to those whom the first one does."""
    people = tokens[harm.head - tokens[0].index]
    behind = people.index < harm.index and harm.relation == "amod" and harm.tag == "VERB"
    if not behind or people.relation != "obj" or not word_class("harmed", harm.lemma):
        return None
    joined = [t for t in hanging(tokens, people, "conj") if t.index > harm.index and t.tag in NOMINAL]
    return joined[0] if joined else None
