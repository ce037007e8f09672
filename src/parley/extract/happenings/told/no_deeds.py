"""No deeds: what is told in words of violence and is no deed of war.

In: a parsed `Doc` and a claim of violence. Out: whether a storm or a disease did what it tells, and whether it is a plain
crime, so that only its dead are counted.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.figures.circumstances import cause_of
from parley.extract.words import word_class
from parley.records import Claim

NATURAL = frozenset({"disaster", "disease"})
MISTAKEN = frozenset({"attack", "shelling", "property", "equipment"})
"""What a storm does in words of war."""
BY_PEOPLE = frozenset({"storm", "loot", "looting", "plunder", "torch", "vandalise", "vandalize"})
"""What only people do, whatever else the sentence is of: who "stormed the palace"."""


def is_natures(doc: Doc, claim: Claim) -> bool:
    """Whether a storm or a disease did what a claim of violence tells: "hit the coast", "destroyed crops"."""
    token = doc.word_of(claim)
    by_people = token.lemma.lower() in BY_PEOPLE
    return claim.type in MISTAKEN and not by_people and not claim.actors and cause_of(doc, token.index) in NATURAL


def is_crime(doc: Doc, claim: Claim) -> bool:
    """Whether a killing of no named doer or kind is a crime, so that only its dead are counted: "jailed for the murder of a
    driver", and not "death squad murders"."""
    token = doc.word_of(claim)
    plain = word_class("killings", token.lemma) and not claim.actors and not doc.children(token.index, "compound")
    return claim.type == "attack" and plain and cause_of(doc, token.index) == "crime"
