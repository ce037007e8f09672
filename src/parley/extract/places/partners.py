"""Partners: whether a country named with what two do together is one of the two, or where they do it.

In: a `Doc`, a place of it and the event. Out: whether the country only takes part: "talks with Peru" are held nowhere
in particular, "a visit to Peru" is paid there; whether it does a deed, wherever that is done.
"""

from __future__ import annotations

from typing import Final

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.grammar.token_spans import place_mention
from parley.extract.mentions import PlaceMention
from parley.extract.places.standing import head_token
from parley.extract.places.words import where_words
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import country, country_word, is_capital
from parley.records import TOGETHER, ClaimType

TOWARD: Final = frozenset({"support"})
"""What is said of a country, wherever it is said."""
MUTUAL: Final = frozenset({"armed_clash", "casualties", "retreat"})
"""What two sides do to each other, beside what they do together: fights and their dead, and exchanges."""
OVER: Final = frozenset({"on", "over", "about"})
"""What brings in the matter of talks."""
INSIDE: Final = frozenset({"in", "inside", "within"})


def takes_part(doc: Doc, type_: ClaimType, event: Token, mention: PlaceMention) -> bool:
    """Whether a country is a party to what two do together, not where they do it."""
    if type_ == "mobilize" and head_token(doc, mention).relation == "nsubj":
        return head_token(doc, mention).head == event.index  # "Peru sent troops" somewhere else
    head = head_token(doc, mention)
    if type_ in MUTUAL and _is_of_the_two(doc, event, head):
        return country(mention.place.name) is not None
    if type_ not in TOGETHER | TOWARD or country(mention.place.name) is None:
        return False
    if _is_topic(doc, event, head):
        return True
    if is_capital(mention.place.name) and matches(head.relation, ("compound",)):
        return False  # "the Lima conference"
    before = doc.tokens[mention.first - 1].text.lower() if mention.first else ""
    called = doc.tokens[head.head] if matches(head.relation, ("appos", "flat")) else head
    inside = before in INSIDE or not INSIDE.isdisjoint(leading(doc, called.index))  # "in the Kenyan capital, Nairobi"
    return not inside and not _is_gone_to(doc, event, head)


def does_it(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a country named is who does the deed, not where it is done: "| Peru | bombed a camp", "carried out a raid"; a
    capital only where it does it to somebody, and no town: "Lima fell to the rebels"."""
    verb = event.head if event.tag == "NOUN" and matches(event.relation, ("obj",)) else event.index
    mention = place_mention(doc, place.index) if place.relation == "nsubj" and place.head == verb else None
    kind = country_word(mention.place.name) if mention else None
    return kind is not None and (kind != "capital" or bool(doc.children(verb, "obj")))


def _is_of_the_two(doc: Doc, event: Token, place: Token) -> bool:
    """Whether an event is "between" a country and another, or "with" it: not "along the border between Peru and
    Chad"."""
    first = doc.tokens[place.head] if matches(place.relation, ("conj",)) else place
    if first.head != event.index and not word_class("fighting", doc.tokens[first.head].lemma):
        return False
    return "between" in leading(doc, first.index) or (first is place and "with" in leading(doc, place.index))


def _is_topic(doc: Doc, event: Token, place: Token) -> bool:
    """Whether a place only says where what is talked over is: "talks on the situation in Peru", "met to discuss the war
    in Peru"."""
    for below in (t for t in doc.ancestors(place.index) if t.index not in {event.index, event.head}):
        over = bool(leading(doc, below.index) & OVER)
        where = below.entity == "time" or below.lemma.lower() in where_words("held_on")
        if (over and not where) or (below.relation == "obj" and _discusses(doc.tokens[below.head])):
            return True
        if below.is_verbal:
            return False
    return False


def _discusses(verb: Token) -> bool:
    return verb.is_verbal and is_cue("discussing", verb.lemma)


def _is_gone_to(doc: Doc, event: Token, place: Token) -> bool:
    """Whether an event takes somebody to a place: "visited Peru", "flew to Peru for talks"."""
    return any(token.lemma.lower() in where_words("journey") for token in (event, doc.tokens[place.head]))
