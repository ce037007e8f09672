"""Craft: whether a word before an aircraft, ship or weapon says whose it is, or only of which kind.

In: a `Doc` and that word. Out: whether it says of which kind the craft is: "a police drone".
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.parties.classes import is_of
from parley.extract.parties.phrases import modifiers, name_at
from parley.extract.tokens import Token


def is_kind_of_craft(doc: Doc, token: Token) -> bool:
    """Whether a word only says of which kind the craft behind it is, and not whose: "police" in "a police drone", where
    a state is named."""
    craft = doc.tokens[token.head]
    if token.relation != "compound" or not is_of(craft, "craft") or is_of(token, "governing"):
        return False
    return not is_of(token, "state_arms") or any(name_at(doc, t.index) for t in modifiers(doc, craft))
