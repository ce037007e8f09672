"""Taken: the land that changes hands.

In: a `Doc` and the token of an event of territory. Out: the place that is taken or lost, where the report names it:
what is captured is a place, not a party, also where no gazetteer knows it.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.parties.phrases import name_at
from parley.extract.words import word_class
from parley.gazetteer.actors import body, country
from parley.records import Place

LAND = "obj,of,into,to,from,surface"
"""Where the land stands: "captured X", "the capture of X", "advanced into X", "X fell"."""


def taken(doc: Doc, index: int) -> Place | None:
    """The place taken by the event at token `index`, None where it is not named there."""
    falls = doc.tokens[index].is_verbal and doc.tokens[index].lemma == "fall"  # "X fell to the rebels"
    for head in fillers(doc, index, "surface" if falls else LAND):
        token = doc.tokens[head]
        if mention := place_mention(doc, head):
            return mention.place
        if word_class("territory", token.lemma):
            inner = (place_mention(doc, i) for i in fillers(doc, head, "of+mod"))
            return next((mention.place for mention in inner if mention), None)
        if is_land(doc, head):
            span = name.span if (name := name_at(doc, head)) else token.span
            return Place(span.of(doc.text), span)
    return None


def is_land(doc: Doc, index: int) -> bool:
    """Whether what was taken is a place by its name: named, and no country or body known."""
    token = doc.tokens[index]
    if place_mention(doc, index):
        return True
    if (name := name_at(doc, index)) and name.kind in {"organisation", "group"}:
        return False
    known = country(token.text) or body(token.text) or token.entity == "organization"
    return token.tag == "PROPN" and not known and not word_class("named_forces", token.lemma)
