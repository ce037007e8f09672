"""Meant: the noun that a word stands for.

In: a parsed `Doc`, a token that fills a part of an event. Out: the noun that a relative pronoun takes up, that a bare
number leaves out, or that a word of number counts ("thousands of marchers": the marchers).
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.grammar.roles import fillers
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class

RELATIVE = frozenset({"which", "that", "who"})
OTHERS = frozenset({"other", "others"})


def meant(doc: Doc, token: Token) -> Token:
    """The noun that a relative pronoun stands for, or that a number leaves out, else the token itself: "the truce,
    which began on Friday", "burned six trucks and seized two"."""
    clause = doc.tokens[token.head]
    relative = token.text.lower() in RELATIVE and clause.relation.startswith("acl") and token.index < clause.index
    return doc.tokens[clause.head] if relative else _left_out(doc, token) or token


def _left_out(doc: Doc, token: Token) -> Token | None:
    """The noun that a numeral or "others" takes from the object of the verb that its own is joined to; who is harmed is
    a person."""
    verb = doc.tokens[token.head]
    bare = (token.tag == "NUM" or token.lemma.lower() in OTHERS) and not word_class("harmed", verb.lemma)
    joined = bare and token.relation == "obj" and verb.relation == "conj" and not doc.children(token.index, "nmod")
    objects = doc.children(verb.head, "obj") if joined else ()
    return objects[0] if objects and objects[0].tag == "NOUN" else None


def counted(doc: Doc, token: Token) -> tuple[int, ...]:
    """What a number or a word of number, share or sort is one of: of "thousands of marchers", of "an act of
    aggression"."""
    counts = token.tag == "NUM" or any_class(("shares", "quantities", "sorts"), token.lemma)
    some = fillers(doc, token.index, "of") if counts else ()
    return (*some, *(i for one in some for i in counted(doc, doc.tokens[one])))
