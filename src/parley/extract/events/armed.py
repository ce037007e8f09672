"""Armed: whether a word stands for people under arms whom no list of words holds.

In: a `Doc` with its parties and a token. Out: True for an armed group by its name ("the Front"), for a body whose name
says that it is a force ("Upper Valley Brigade"), and for an organisation of armed people ("rebel organisations").
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.parties import parties_at
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import body, is_armed_group
from parley.records import Party

SORTED = ("irregulars", "armed_people")
"""Classes of words that say of which sort an organisation is."""


def is_irregular(doc: Doc, token: Token) -> bool:
    """Whether `token` names an armed group that is no state's, though its name may speak of an army."""
    return token.tag == "PROPN" and any(is_armed_group(party.body) for party in parties_at(doc, token.index))


def is_armed_body(doc: Doc, token: Token) -> bool:
    """Whether `token` names a force or an armed group, or heads a phrase for an organisation of armed people."""
    if token.tag == "PROPN" or token.text[:1].isupper():
        return any(_bears_arms(party) for party in parties_at(doc, token.index))
    kinds = (doc.tokens[i] for i in fillers(doc, token.index, "mod"))
    return word_class("organisations", token.lemma) and any(
        word_class(name, kind.lemma) for kind in kinds for name in SORTED
    )


def _bears_arms(party: Party) -> bool:
    """Whether a party is an armed group, a force, or an army or corps of a state's."""
    known = body(party.name)
    return is_force(party.body) or is_force(party.name) or (known is not None and known.kind == "army")
