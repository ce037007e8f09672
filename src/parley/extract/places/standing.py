"""Standing: what a place is in its sentence.

In: a `Doc` and one of its place mentions. Out: its role there, as a cost, and with it all that speaks against an event
being at it.
"""

from __future__ import annotations

from bisect import bisect_left
from math import log10

from parley.extract.doc import Doc, PlaceMention, Token, matches
from parley.extract.parties.phrases import is_hyphenated
from parley.extract.places.words import where_words
from parley.extract.token_spans import head_of
from parley.extract.words import word_class
from parley.gazetteer.actors import country_word

AT, SUBJECT, TIED, TOLD, PARTY, HELD = 0.3, 0.8, 1.2, 2.0, 5.0, 9.0
"""What a place costs by its part in the sentence: said to be where, acting, tied to a thing, where something was told, a
country that takes part, one that an office or nationality belongs to."""
WIDTH, NARROW, FOLLOWING = 1.0, 5.0, 1.0
"""For each tenfold of a place's breadth over five kilometres; for standing behind a narrower place ("Goma, DR Congo")."""
SAME_PHRASE = ("appos", "flat", "conj", "compound", "list", "dep", "nmod:desc")


def standing(doc: Doc, mention: PlaceMention) -> float:
    """What speaks against a place by the words around it: who acts, who holds an office of it, how wide it is."""
    width = WIDTH * log10(max(mention.place.precision or NARROW, NARROW) / NARROW)
    return role(doc, mention) + width + FOLLOWING * _follows_narrower(doc, mention)


def role(doc: Doc, mention: PlaceMention) -> float:
    """What a place is there, as the cost of an event's being at it."""
    head = head_token(doc, mention)
    word = country_word(mention.place.name)
    if (word and matches(head.relation, ("compound", "amod", "nmod:poss"))) or is_hyphenated(doc, head):
        return HELD  # "Chadian", "Chad-based"
    while matches(head.relation, SAME_PHRASE) and not head.is_root and doc.tokens[head.head].tag == "PROPN":
        head = doc.tokens[head.head]
    if matches(head.relation, ("nmod",)) and word_class("territory", doc.tokens[head.head].lemma):
        head = doc.tokens[head.head]
    governor = doc.tokens[head.head].lemma.lower()
    located = bool({child.text.lower() for child in doc.children(head.index, "case")} & where_words("at"))
    if matches(head.relation, ("obl",)) and governor in where_words("speech"):
        return TOLD
    if matches(head.relation, ("nmod",)) and governor in where_words("holders") and not located:
        return HELD
    if matches(head.relation, ("nsubj",)) and head.relation != "nsubj:pass":
        return HELD if word else SUBJECT
    if located or matches(head.relation, ("obj", "nsubj:pass")):
        return AT
    return PARTY if word else TIED


def head_token(doc: Doc, mention: PlaceMention) -> Token:
    """The token by which a place hangs in its sentence."""
    return doc.tokens[head_of(doc, mention.first, mention.last)]


def _follows_narrower(doc: Doc, mention: PlaceMention) -> bool:
    """Whether a narrower place stands right before it: "Syria" in "Goma, DR Congo"."""
    before = doc.tokens[max(0, mention.first - 2) : mention.first]
    at = bisect_left(doc.places, mention.first, key=lambda m: m.first)
    if not at or not before:
        return False
    between = [token.text for token in doc.tokens[doc.places[at - 1].last : mention.first]]
    return between in ([], [","], ["in"], [",", "in"], ["of"], ["'s"], ["’s"])
