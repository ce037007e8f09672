"""Modifiers: what hangs from a noun: the words before it, whose it is, what it is a number of.

In: a parsed `Doc` and a noun. Out: the head tokens of those words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.arguments import oblique
from parley.extract.grammar.complements import NOMINAL
from parley.extract.tokens import Token
from parley.extract.words import word_class


def modifiers(doc: Doc, token: Token) -> Iterator[int]:
    """The words before a noun, and those before them: of "Houthi missile strikes" both; nouns that "and" joins share
    them."""
    for child in doc.children(token.index, "amod", "compound", "nmod:desc", "nmod:unmarked", "flat"):
        if child.index < token.index and not child.index < token.head < token.index:
            yield child.index
            yield from modifiers(doc, child)
            yield from (t.index for t in doc.children(child.index, "conj") if t.tag == "NOUN" and t.index < token.index)
    head = doc.tokens[token.head]
    apart = head.lemma == token.lemma and doc.children(token.index, "compound")  # "missile strikes and air strikes"
    if token.relation == "conj" and head.tag in NOMINAL and not apart:
        yield from modifiers(doc, head)
    elif (other := _split_off(doc, token)) is not None:
        yield other.index
        yield from modifiers(doc, other)


def _split_off(doc: Doc, token: Token) -> Token | None:
    """The noun before "and" that belongs to the same words, where the tree makes it a sister: "missile | and drone
    raids"."""
    kinds = (token, *doc.children(token.index, "compound"))
    for joint in (t for kind in kinds for t in doc.children(kind.index, "cc")):
        before = doc.tokens[joint.index - 1] if joint.index else joint
        alike = before.head == token.head and before.relation == token.relation
        if before.tag == "NOUN" and before.index < token.index and alike:
            return before
    return None


def possessor(doc: Doc, token: Token) -> Iterator[int]:
    """Whose a noun is, by its own words: "Peru's raid"."""
    yield from (t.index for t in doc.children(token.index, "nmod:poss"))


def holder(doc: Doc, token: Token) -> Iterator[int]:
    """Whose a noun is, where further words say whom it befalls: "Peru's arrest of Y"."""
    if oblique(doc, token, "of") or doc.children(token.index, "compound"):
        yield from possessor(doc, token)


def numbered(doc: Doc, heads: Iterable[int]) -> Iterator[int]:
    """What `heads` are only numbers of: of "dozens of shells", the shells."""
    for index in heads:
        if word_class("quantities", doc.tokens[index].lemma):
            yield from oblique(doc, doc.tokens[index], "of")


def cargo(doc: Doc, things: Iterable[int]) -> Iterator[int]:
    """What `things` have on board: of "lorries carrying tonnes of wheat", "a ship loaded with wheat", the tonnes and the
    wheat."""
    for thing in things:
        laden = (clause for clause in doc.children(thing, "acl") if word_class("carting", clause.lemma))
        held = [t for clause in laden for t in doc.children(clause.index, "obj", "obl")]
        for load in (*held, *(doc.tokens[i] for i in oblique(doc, doc.tokens[thing], "with"))):
            yield from (t.index for t in (load, *doc.children(load.index, "conj")))
            yield from oblique(doc, load, "of")


def phrases(doc: Doc, noun: int) -> Iterator[int]:
    """The phrases that prepositions tie to a noun."""
    yield from (t.index for t in doc.children(noun, "nmod") if doc.children(t.index, "case"))
