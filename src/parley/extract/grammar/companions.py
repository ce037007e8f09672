"""Companions: with whose help somebody does what a verb tells.

In: a parsed `Doc`, a verb, who does it. Out: the head tokens of those who do it along with them, or back them in it. Of
a capital's name, the word by which its state is somebody's friend: "his allies in Lima".
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import is_passive, oblique
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class

WITH = frozenset({"along", "together", "alongside"})


def companions(doc: Doc, verb: Token, doers: tuple[int, ...]) -> Iterator[int]:
    """Those beside the doers of `verb`, by a phrase before it: "X, along with Y, shelled the town", "X, backed by men
    of Y, shelled the town". Whose planes or guns back them, does not: of five such in five annotated sets one is told
    as doing it, of four whose men do all."""
    for index in (*doers, verb.index):
        yield from _beside(doc, index, before=verb.index)


def _beside(doc: Doc, index: int, *, before: int) -> Iterator[int]:
    for phrase in doc.children(index, "nmod", "obl"):
        led = leading(doc, phrase.index, "case", "advmod")
        if phrase.index < before and led & WITH:
            yield phrase.index
    for clause in doc.children(index, "acl", "advcl"):
        if clause.index < before and word_class("helping", clause.lemma) and is_passive(doc, clause):
            yield from (i for i in oblique(doc, clause, "by") if doc.tokens[i].entity == "person")


def friends_in(doc: Doc, capital: Token) -> Token | None:
    """The word for somebody's friends who are said to be in a capital, which is to say its state: "his | allies | in
    Lima"."""
    if not matches(capital.relation, ("nmod",)) or "in" not in leading(doc, capital.index):
        return None
    friends = doc.tokens[capital.head]
    owned = doc.children(friends.index, "nmod:poss")
    return friends if owned and word_class("friends", friends.lemma) else None
