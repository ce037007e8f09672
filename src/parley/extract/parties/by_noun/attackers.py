"""Attackers: whose men the attackers are of whom a report goes on to tell.

In: a `Discourse` and a noun such as "attackers". Out: those attackers, as men of the armed group that the same
sentence, or the one before, says made the attack: "The Front ambushed a convoy. Two attackers were killed."
"""

from __future__ import annotations

from parley.extract.grammar.arguments import subject
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.records import Party

NEAR = 1
"""How many sentences back the attack is told."""


def attackers(discourse: Discourse, token: Token) -> Resolved | None:
    """The attackers that a noun stands for, where the report has said whose they are."""
    if not word_class("harming_people", token.lemma) or discourse.owners(token):
        return None
    doc = discourse.doc
    first = doc.sentences[max(0, token.sentence - NEAR)].first
    raids = [t for t in doc.tokens[first : token.index] if t.tag == "VERB" and is_of(t, "raids")]
    for raid in reversed(raids):
        for by in subject(doc, raid):
            mention = discourse.mention(by) if by < token.index else None
            bands = [p.body for p in mention.parties if mention.kind == "body" or p.belongs_to] if mention else []
            if bands:
                return "group", tuple(Party(token.text.lower(), band) for band in bands)
    return None
