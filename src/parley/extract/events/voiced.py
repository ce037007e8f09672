"""Voiced: what is said by coming together for it.

In: a `Doc` and an event. Out: whether a demand or accusation that the tree makes a mere purpose is made: who "rallied to
demand" a vote demands it, and a statement issued "to condemn" a raid condemns it.
"""

from __future__ import annotations

from parley.extract.doc import Doc, matches
from parley.extract.events.frames import Event
from parley.extract.modality import is_real, modal_at
from parley.extract.words import word_class

SAID = frozenset({"request", "accuse"})


def is_voiced(doc: Doc, event: Event) -> bool:
    """Whether `event` is an act of speech for which somebody is said to have met, marched, written or tried."""
    token = doc.tokens[event.token]
    purpose = token.is_verbal and matches(token.relation, ("advcl", "acl", "xcomp"))
    if event.frame.type not in SAID or not purpose or token.is_root:
        return False
    head = doc.tokens[token.head]
    to = any(mark.text.lower() == "to" for mark in doc.children(token.index, "mark"))
    told = is_real(doc, head.index) and modal_at(doc, head.index).modality == "actual"
    return to and word_class("voicing", head.lemma) and told
