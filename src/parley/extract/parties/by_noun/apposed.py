"""Apposed: nouns right before the name of what they tell of.

In: a `Discourse` and the noun. Out: the party that bears the name.
"""

from __future__ import annotations

from parley.extract.parties.by_name.nations import nation, nation_word
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import head_of, name_at, words_of_name
from parley.extract.tokens import Token


def apposed(discourse: Discourse, token: Token) -> Resolved | None:
    """A noun right before the name of what it tells of: "the rights group X", "the militia X", "its neighbour Chad"."""
    if (found := _neighbour(discourse, token)) or not is_of(token, "again_body", "body") or not token.is_plain:
        return found
    name = name_at(discourse.doc, token.index + 1) if token.index + 1 < len(discourse.doc.tokens) else None
    if not name or name.first != token.index + 1 or name.kind not in {"organisation", "group"}:
        return None
    head = head_of(discourse.doc, name.first, name.last)
    parties = () if nation(words_of_name(discourse.doc, name)) else discourse.resolve(head.index)
    return ("body", parties) if parties else None


def _neighbour(discourse: Discourse, token: Token) -> Resolved | None:
    """The country whose name stands right behind what it is to another: "its neighbour Chad", "key ally Chad"."""
    doc = discourse.doc
    single = token.is_plain
    if not (is_of(token, "friends") and single) and not (
        is_of(token, "sides") and doc.children(token.index, "nmod:poss")
    ):
        return None
    name = name_at(doc, token.index + 1) if token.index + 1 < len(doc.tokens) else None
    named = name and name.first == token.index + 1 and nation_word(words_of_name(doc, name)) == "name"
    return ("country", discourse.resolve(head_of(doc, name.first, name.last).index)) if name and named else None
