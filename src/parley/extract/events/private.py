"""Private: meetings and calls that are no dealings between parties.

In: a `Doc`, an event, its claim as read so far. Out: whether somebody only talks to the press ("said in a phone call with
Reuters", "met reporters", "a call open to journalists"), is reached by it over a line
("contacted by Skype"), or anybody visits kin or a shrine.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.leading import preposition
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import is_outlet
from parley.records import Claim

SPEAKING = frozenset({"with", "between", "from", "to", "by", "among"})
"""What brings in those who call each other."""


def is_private(doc: Doc, event: Event, claim: Claim) -> bool:
    """Whether a claim of talks tells of none."""
    if claim.type != "consult":
        return False
    if any(is_outlet(party.body) or _is_of_the_press(party.name) for party in claim.actors):
        return True
    verb = doc.tokens[event.token]
    held = (verb, *doc.children(event.token, "obj"), *(doc.tokens[verb.head],) * matches(verb.relation, ("acl",)))
    if any(_is_for_the_press(doc, thing) for thing in held if thing.tag == "NOUN"):
        return True
    if not verb.is_verbal:
        return _is_nobodys_call(doc, verb)
    lines = (t for t in doc.children(event.token, "obl", "obl:agent", "nmod") if word_class("lines", t.lemma))
    who = doc.children(event.token, "nsubj")
    if any(preposition(doc, t) in {"by", "via", "over", "through", "on"} for t in lines):
        return (
            all(t.is_plain for t in who)
            and len({str(party) for party in claim.actors if not word_class("lines", party.name)}) < 2
        )
    if matches(verb.relation, ("acl",)):
        who = (*who, doc.tokens[verb.head])
    seen = any(word_class("kin_or_graves", t.lemma) for t in doc.children(event.token, "obj"))
    return seen or any(word_class("visitors", t.lemma) or t.text.lower() == "people" for t in who)


def _is_nobodys_call(doc: Doc, noun: Token) -> bool:
    """Whether calls are told of without who speaks with whom: "we have heard many telephone calls"."""
    between = doc.children(noun.index, "nmod", "obl", "nmod:poss", "compound")
    parties = any(preposition(doc, t) in SPEAKING or t.relation.endswith("poss") or t.tag == "PROPN" for t in between)
    return noun.lemma.lower() == "call" and not noun.is_plain and not parties


def _is_of_the_press(words: str) -> bool:
    """Whether words for somebody are of people who report."""
    return any(word_class("press", word) for word in words.lower().split()[-1:])


def _is_for_the_press(doc: Doc, noun: Token) -> bool:
    """Whether what is held is for those who report: "a press briefing", "a call open to journalists"."""
    about = (
        *doc.children(noun.index, "compound", "amod", "nmod"),
        *(to for quality in doc.children(noun.index, "amod", "acl") for to in doc.children(quality.index, "obl")),
    )
    return any(_is_of_the_press(t.text) for t in about)
