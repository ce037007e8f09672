"""Sexes: whom "she" or "he" cannot stand for, by the words that a report says somebody with.

In: a `Discourse`, the mention of a person. Out: "she" or "he", None where no word says which: by what stands before a
name or beside it ("Mrs", "Queen", "spokeswoman", "his wife, X"), here or wherever the report names that person, and by
whom somebody is married to ("the wife of President X").
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from parley.extract.mentions import PartyMention
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.tokens import Token, matches

Sex: TypeAlias = Literal["she", "he"]


def sex(discourse: Discourse, mention: PartyMention) -> Sex | None:
    """The sex of a person that is named, by the words beside the name wherever it stands before `mention` or at it."""
    if mention.kind != "person":
        return _said_at(discourse, discourse.doc.tokens[mention.head])
    names = {party.name for party in mention.parties}
    alike = (m for m in discourse.before(mention.head + 1) if names & {party.name for party in m.parties})
    said = (_said_at(discourse, discourse.doc.tokens[m.head]) for m in alike)
    return next((found for found in said if found), None)


def _said_at(discourse: Discourse, head: Token) -> Sex | None:
    """What the words around one mention say."""
    for token in _beside(discourse, head):
        if is_of(token, "women"):
            return "she"
        if is_of(token, "men"):
            return "he"
    return _by_marriage(discourse, head)


def _beside(discourse: Discourse, head: Token) -> Iterator[Token]:
    """A noun, its titles and what it is in apposition to: "Mrs X", "X, widow of Y", "his wife, X"."""
    yield head
    yield from discourse.doc.children(head.index, "nmod:desc", "compound", "appos")
    if matches(head.relation, ("appos", "flat")):
        yield discourse.doc.tokens[head.head]


def _by_marriage(discourse: Discourse, head: Token) -> Sex | None:
    """The sex of whose wife or husband somebody is: "the wife of X", "X's widow"."""
    spouse = discourse.doc.tokens[head.head]
    if head.is_root or not matches(head.relation, ("nmod", "nmod:poss")):
        return None
    return "he" if is_of(spouse, "wives") else "she" if is_of(spouse, "husbands") else None
