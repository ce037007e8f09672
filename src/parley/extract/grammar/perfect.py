"""Perfect: what somebody says that he has done, in the infinitive: "claimed in a message to have killed five".

In: a parsed `Doc`, a verb. Out: whether it stands so; those that the tree hangs from a noun between it and who says so.
"""

from __future__ import annotations

from collections.abc import Iterator

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.tokens import Token


def is_perfect_infinitive(doc: Doc, token: Token) -> bool:
    """Whether a verb tells what is said to be done already: "to have killed five"."""
    have = any(t.text.lower() == "have" for t in doc.children(token.index, "aux"))
    return have and "to" in leading(doc, token.index, "mark")


def perfect_below(doc: Doc, verb: Token) -> Iterator[Token]:
    """What the subject of `verb` says to have done, where the tree hangs it from a noun behind the verb."""
    for noun in doc.children(verb.index, "obl"):
        yield from (t for t in doc.children(noun.index, "acl") if is_perfect_infinitive(doc, t))
