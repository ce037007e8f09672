"""Private: meetings and calls that are no dealings between parties.

In: a `Doc`, an event, its claim as read so far. Out: whether somebody only talks to the press ("said in a phone call with
Reuters"), is reached by it over a line ("contacted by Skype"), or visits kin or a grave.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.events.frames import Event
from parley.extract.grammar.leading import preposition
from parley.extract.words import word_class
from parley.gazetteer.actors import is_outlet
from parley.records import Claim


def is_private(doc: Doc, event: Event, claim: Claim) -> bool:
    """Whether a claim of talks tells of none."""
    if claim.type != "consult":
        return False
    if any(is_outlet(party.body) for party in claim.actors):
        return True
    verb = doc.tokens[event.token]
    lines = (t for t in doc.children(event.token, "obl", "obl:agent", "nmod") if word_class("lines", t.lemma))
    over = any(preposition(doc, t) in {"by", "via", "over", "through", "on"} for t in lines)
    several = any(not t.is_plain for t in doc.children(event.token, "nsubj"))
    if over and verb.is_verbal:
        return not several and len({str(party) for party in claim.actors if not word_class("lines", party.name)}) < 2
    return verb.is_verbal and any(word_class("kin_or_graves", t.lemma) for t in doc.children(event.token, "obj"))
