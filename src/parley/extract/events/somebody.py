"""Somebody: whether people take part in an event, known or not.

In: a `Doc`, an event and the claim made of it. Out: yes, where anybody is named, or words stand for people at work.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.events.meant import meant
from parley.extract.grammar.arguments import is_passive
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class
from parley.records import ACTS_OF_SPEECH, Claim

MOVED = {
    "mobilize": ("forces", "warships", "aircraft", "materiel"),
    "aid": ("relief", "provisions"),
    "retreat": ("forces", "weapons"),
    "consult": ("talks",),
}
"""What an act of each sort moves, by class."""


def has_somebody(doc: Doc, event: Event, claim: Claim) -> bool:
    """Whether people take part, known or not: the river that "meets the sea" holds no talks."""
    if claim.actors or claim.recipients or claim.mediators:
        return True
    tokens = [doc.tokens[i] for i in (*event.actors, *event.recipients)]
    if claim.type not in ACTS_OF_SPEECH:  # the plant "that supplies water" is nobody
        tokens = [meant(doc, token) for token in tokens]
    return _stands_by_itself(doc, event) or any(map(_is_somebody, tokens))


def _stands_by_itself(doc: Doc, event: Event) -> bool:
    """Whether what is moved, given or decided says that people are at work: troops that are sent, aid that arrives, an
    embargo that "was lifted"."""
    token = doc.tokens[event.token]
    things = [doc.tokens[i].lemma for i in fillers(doc, event.token, "obj+mass")]
    if is_passive(doc, token) and any(word_class("affairs", thing) for thing in things):
        return True
    things += [meant(doc, doc.tokens[i]).lemma for i in fillers(doc, event.token, "subj+smass+smod+cargo")]
    return any(any_class(MOVED.get(event.frame.type, ()), thing) for thing in things)


def _is_somebody(token: Token) -> bool:
    """Whether a word stands for people, though the report doesn't say which: "the council", "three others"."""
    kinds = ("people", "states", "organisations", "acting", "papers", "bodies", "protests")
    return (
        token.tag in {"PRON", "NUM"}
        or (token.is_party and not word_class("trades", token.lemma))
        or any_class(kinds, token.lemma)
        or token.lemma.lower() in {"wounded", "injured"}
    )
