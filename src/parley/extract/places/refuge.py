"""Refuge: places to which people fled or were brought from where something happened.

In: a `Doc` and a place, or its token. Out: whether people came there from what an event tells; whether they are only
cared for there.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.mentions import PlaceMention
from parley.extract.places.standing import head_token
from parley.extract.places.words import where_words
from parley.extract.tokens import Token
from parley.extract.words import word_class


def is_where_healed(doc: Doc, place: Token) -> bool:
    """Whether a place is that of a hospital to which somebody was brought: "were taken to a hospital in X"."""
    care = doc.tokens[place.head]
    brought = doc.tokens[care.head].lemma.lower() in where_words("bringing") | where_words("fleeing")
    return word_class("hospitals", care.lemma) and "to" in leading(doc, care.index) and brought


def is_refuge(doc: Doc, mention: PlaceMention, event: Token) -> bool:
    """Whether people fled or were brought to a place from what the event tells: "houses burnt and families fled to
    X"."""
    head, care = head_token(doc, mention), doc.tokens[max(0, mention.first - 2)]
    is_care = word_class("hospitals", care.lemma) and "in" in leading(doc, head.index)
    head = care if is_care else head
    if "to" in leading(doc, head.index) and doc.tokens[head.head].lemma.lower() in where_words("journeys"):
        return True  # "their tickets to X"
    leaves = doc.tokens[head.head].lemma.lower()
    above = (event, *doc.ancestors(event.index))
    own = next((t for t in above if t.is_verbal), event)
    if "to" not in leading(doc, head.index) or own.index == head.head or (is_care and head in above):
        return False
    return leaves in where_words("fleeing") or (is_care and leaves in where_words("bringing"))
