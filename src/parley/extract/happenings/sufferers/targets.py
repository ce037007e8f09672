"""Targets: whether a deed strikes the ground, a thing of the land, or the state's men.

In: a parsed `Doc`, the token of a deed. Out: whether what it hits is a place, or a thing that stands in one ("an attack
on the airport", "a second round of raids on Bol", "shells hit the town"); whether it is the state's soldiers, police or
bases. Of 33 deeds of nobody known that hit a place or such a thing, in three annotated sets, 15 hit the land, 7 nobody
and the others a body in it.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.grammar.token_spans import place_mention
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class

HIT = "obj,on,against,targeting,into"
GROUND = ("property", "territory")
TARGETS = (*GROUND, "materiel", "people")
NO_TARGET = frozenset({"by", "include", "including", "between", "among", "with", "from"})


def strikes_ground(doc: Doc, index: int) -> bool:
    """Whether the deed at token `index` hits a place, or houses and the like."""
    hit = fillers(doc, index, HIT)
    return any(place_mention(doc, i) or any_class(GROUND, doc.tokens[i].lemma) for i in hit)


def hits_the_state(doc: Doc, index: int) -> bool:
    """Whether what the clause of token `index` says to be hit is the state's: its soldiers, police, bases."""
    verb = next((t for t in (doc.tokens[index], *doc.ancestors(index)) if t.tag == "VERB"), doc.tokens[index])
    told = (t for t in doc.subtree(verb.index) if word_class("state_forces", t.lemma))
    return any(_is_target(doc, token, verb) for token in told)


def _is_target(doc: Doc, token: Token, verb: Token) -> bool:
    """Whether what `token` names is where the deed of `verb` strikes: neither who does it nor one of many who
    suffer."""
    head = doc.tokens[token.head]
    if token.relation in {"compound", "amod"} and not any_class(TARGETS, head.lemma):
        return False
    for above in (token, *doc.ancestors(token.index)):
        if above.index == verb.index:
            return True
        cases = {case.lemma.lower() for case in doc.children(above.index, "case", "mark")}
        suffers = above.relation == "nsubj:pass" and above.head == verb.index
        beside = above.relation == "conj" and above.tag != "VERB"
        if beside or cases & NO_TARGET or (above.relation.startswith("nsubj") and not suffers):
            return False
    return False
