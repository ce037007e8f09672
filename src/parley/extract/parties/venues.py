"""Venues: places where people only meet, go or speak, so that they tell nothing of whose those people are.

In: a `Doc`, a place or a name in it. Out: whether it is a venue; whether somebody comes there from elsewhere.
"""

from __future__ import annotations

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import preposition
from parley.extract.mentions import NameMention, PlaceMention
from parley.extract.parties.classes import is_of, words_of
from parley.extract.parties.phrases import head_of
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

ONE = frozenset({"he", "she", "i"})


def is_venue(doc: Doc, place: PlaceMention | NameMention) -> bool:
    """Whether a place is only where people meet, are sent to or speak of what happens elsewhere: "talks in Nairobi",
    "signed in Nairobi", "sent a delegation to Nairobi", or where many states have their courts."""
    head = head_of(doc, place.first, place.last)
    if head.text.lower() in words_of("world_seats"):
        return True
    if matches(head.relation, ("amod", "nmod:poss")) and doc.tokens[head.head].lemma.lower() == "capital":
        head = doc.tokens[head.head]  # "met in the Kenyan capital"
    above = doc.tokens[head.head]
    if word_class("stretches_of_time", above.lemma):
        above = doc.tokens[above.head]  # "went into a third day in Nairobi"
    deal = doc.tokens[above.head] if above.relation == "obj" and is_of(doc.tokens[above.head], "signed") else above
    told = (above, *doc.tokens[max(0, place.first - 2) : place.first - 1], *doc.children(above.index, "nsubj", "obj"))
    if preposition(doc, head) == "to" and any(is_of(token, "sent") for token in (*told, doc.tokens[above.head])):
        return True
    if above.tag == "NOUN" and preposition(doc, head) == "in" and word_class("leisure", above.lemma):
        return True
    if preposition(doc, head) in {"to", "into"} and _take_refuge(doc, above):
        return True
    met = any(is_of(token, "meeting") for token in told) or is_of(above, "far_voice", "signed") or deal is not above
    return met or is_visited(doc, place)


def _take_refuge(doc: Doc, verb: Token) -> bool:
    """Whether a verb is told of people of no arms who leave their land: "4,000 people crossed into", "families fled to"."""
    leaves = word_class("crossing", verb.lemma) or is_of(verb, "flight")
    if word_class("evacuating", verb.lemma):
        return True
    who = doc.children(verb.index, "nsubj")
    return leaves and any(t.tag == "NUM" or is_of(t, "civilian", "anybody", "share") for t in who)


def is_visited(doc: Doc, place: PlaceMention | NameMention) -> bool:
    """Whether somebody only comes to a place or speaks there: "visiting troops in Nairobi", "the delegation flew to
    Nairobi", "during his trip to Nairobi", "the president said in Nairobi", "a watchdog based in Nairobi said"."""
    head = head_of(doc, place.first, place.last)
    above = doc.tokens[head.head]
    if is_of(above, "seated") and _tells(doc, doc.tokens[above.head]):
        return True
    way = (above, doc.tokens[above.head]) if above.relation == "obj" else (above,)
    if any(token.is_verbal and is_of(token, "visit") for token in way):
        return True
    if above.tag == "NOUN" and preposition(doc, head) == "to" and is_of(above, "journey"):
        return True
    verb = (
        doc.tokens[above.head] if above.relation == "obl" and not above.is_verbal else above
    )  # "landed at a base near X"
    return (is_cue("say", above.lemma) or is_of(verb, "come")) and _is_of_statesmen(doc, verb)


def _tells(doc: Doc, noun: Token) -> bool:
    """Whether a noun is for who says something."""
    return matches(noun.relation, ("nsubj",)) and is_cue("say", doc.tokens[noun.head].lemma)


def _is_of_statesmen(doc: Doc, verb: Token) -> bool:
    """Whether a verb is told of those who speak for their land wherever they are."""
    subjects = doc.children(verb.index, "nsubj")
    if any(t.text.lower() in ONE for t in subjects):
        return True
    if any(t.tag == "PROPN" and (t.entity == "person" or t.name.endswith("PER")) for t in subjects):
        return True
    titled = (t for s in subjects for t in (s, *doc.children(s.index, "nmod", "compound", "appos")))
    return any(is_of(token, "statesman") for token in titled)
