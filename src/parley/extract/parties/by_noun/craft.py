"""Craft: whether a word before an aircraft, ship or weapon says whose it is, or only of which kind; whose those on
board are.

In: a `Doc` and that word, or a noun for a crew. Out: whether it says of which kind the craft is: "a police drone"; the
state of the warship told of just before.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.parties.by_name.nations import nation
from parley.extract.parties.classes import is_of
from parley.extract.parties.discourse import Discourse
from parley.extract.parties.phrases import modifiers, name_at
from parley.extract.tokens import Token
from parley.extract.words import any_class, word_class


def is_kind_of_craft(doc: Doc, token: Token) -> bool:
    """Whether a word only says of which kind the craft behind it is, and not whose: "police" in "a police drone", where
    a state is named."""
    craft = doc.tokens[token.head]
    if token.relation != "compound" or not is_of(craft, "craft") or is_of(token, "governing"):
        return False
    return not is_of(token, "state_arms") or any(name_at(doc, t.index) for t in modifiers(doc, craft))


def aboard(discourse: Discourse, token: Token) -> list[str]:
    """The state whose warship or vessel its sentence or the one before tells of, for those who serve on one: "struck a
    Peruvian frigate. Four | sailors | died"."""
    doc = discourse.doc
    if not word_class("seafarers", token.lemma):
        return []
    for mention in discourse.before(token.index):
        head = doc.tokens[mention.head]
        if token.sentence - head.sentence > 1:
            return []
        ship = any_class(("warships", "vessels"), head.lemma) or mention.parties[0].name in discourse.named.ships
        if ship and mention.parties[0].belongs_to and nation(mention.parties[0].belongs_to):
            return [mention.parties[0].belongs_to]
    return []
