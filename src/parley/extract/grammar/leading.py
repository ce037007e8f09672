"""Leading words: the prepositions and conjunctions that bring in a phrase or clause.

In: a parsed `Doc`, the token that a phrase or clause is headed at. Out: those words, in small letters.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.tokens import Token


def preposition(doc: Doc, token: Token) -> str:
    """The preposition or conjunction that stands before the phrase or clause of `token`, "" where none does: "'s" is none."""
    words = (t.text.lower() for t in doc.children(token.index, "case", "mark") if t.index < token.index)
    return next(words, "")


def leading(doc: Doc, index: int, *relations: str) -> frozenset[str]:
    """The words that lead what token `index` heads: its prepositions, or what hangs from it by `relations` ("mark")."""
    return frozenset([token.text.lower() for token in doc.children(index, *(relations or ("case",)))])
