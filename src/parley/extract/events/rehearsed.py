"""Rehearsed: strikes that only try out arms, or train those who use them.

In: a `Doc` and an event. Out: whether it is a test or a drill: a missile "test-fired" or "fired in a test", shells
fired "at mock targets", a village stormed "during an exercise". What hits somebody while others train is none: "rebels
shelled the base during an exercise".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class
from parley.records import STRIKES

AIMED = "obj+at+on+against+into"
REAL = ("people", "property", "territory", "materiel")
TRIED = frozenset({"shelling", "air_strike"})
"""What is tried out as a whole, so that a "test" anywhere in its sentence says that it was one."""


def is_rehearsed(doc: Doc, event: Event) -> bool:
    """Whether `event` is a test or a drill."""
    if event.frame.type not in STRIKES:
        return False
    aims = [doc.tokens[i] for i in fillers(doc, event.carrier, AIMED)]
    if any(_is_mock(doc, aim) for aim in aims):
        return True
    if any(_is_real(doc, aim) for aim in aims):
        return False
    return any(t.tag == "NOUN" and word_class("rehearsals", t.lemma) for t in _around(doc, event))


def _is_real(doc: Doc, aim: Token) -> bool:
    """Whether what is hit is somebody's, and not the missile that is fired or the sea that it falls into."""
    fired = any_class(("projectiles", "seas"), aim.lemma)
    return not fired and (bool(place_mention(doc, aim.index)) or any_class(REAL, aim.lemma))


def _is_mock(doc: Doc, aim: Token) -> bool:
    return any(word_class("mock", t.lemma) for t in doc.children(aim.index, "amod", "compound"))


def _around(doc: Doc, event: Event) -> tuple[Token, ...]:
    """The words that may say that an event is a trial: those under its own, or of its whole sentence where it can be
    tried."""
    token = doc.tokens[event.token]
    if event.frame.type not in TRIED:
        return tuple(doc.children(token.index, "obl", "obl:unmarked", "nmod", "compound"))
    sentence = doc.sentences[token.sentence]
    return doc.tokens_in(sentence)
