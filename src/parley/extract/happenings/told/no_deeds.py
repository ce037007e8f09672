"""No deeds: what is told in words of violence and is no deed of war.

In: a parsed `Doc` and a claim of violence. Out: whether a storm, a disease or an accident did what it tells; whether it
is a plain crime, of which only the dead are counted.
"""

from __future__ import annotations

from parley.extract.doc import Doc
from parley.extract.figures.circumstances import cause_of
from parley.extract.figures.mishaps import in_a_mishap
from parley.extract.words import word_class
from parley.language.lemmas import singular
from parley.records import NATURAL, Claim

MISTAKEN = frozenset({"attack", "shelling", "property", "equipment", "explosion"})
"""What a storm does in words of war."""
BY_PEOPLE = frozenset({"storm", "loot", "looting", "plunder", "torch", "vandalise", "vandalize"})
"""What only people do, whatever else the sentence is of: who "stormed the palace"."""


def is_natures(doc: Doc, claim: Claim) -> bool:
    """Whether a storm or a disease did what a claim of violence tells: "hit the coast", "destroyed crops"; or a fire by
    accident what it tells to be destroyed."""
    token = doc.word_of(claim)
    by_people = token.lemma.lower() in BY_PEOPLE
    if claim.type not in MISTAKEN or by_people or claim.actors:
        return False
    cause = cause_of(doc, token.index)
    by_accident = claim.type == "property" and cause == "accident" and _is_in(doc, claim, "mishaps")
    return (cause in NATURAL and claim.type != "explosion") or by_accident or _bursts(doc, claim)


def _bursts(doc: Doc, claim: Claim) -> bool:
    """Whether what went off did so by itself: "a fuel tanker exploded"."""
    return claim.type == "explosion" and in_a_mishap(doc, doc.word_of(claim).index)


def _is_in(doc: Doc, claim: Claim, name: str) -> bool:
    """Whether a word of class `name` stands in the sentence of `claim`."""
    sentence = doc.sentence_of(claim)
    return any(word_class(name, t.lemma) for t in doc.tokens_in(sentence))


def is_crime(doc: Doc, claim: Claim) -> bool:
    """Whether a killing of no named doer or kind is a crime, so that only its dead are counted: "jailed for the murder
    of a driver", and not "death squad murders"; or an attack is a robbery."""
    token = doc.word_of(claim)
    plain = word_class("killings", token.lemma) and not claim.actors and not doc.children(token.index, "compound")
    robbed = plain or _is_by_criminals(doc, claim)
    return claim.type == "attack" and robbed and cause_of(doc, token.index) == "crime"


def _is_by_criminals(doc: Doc, claim: Claim) -> bool:
    """Whether robbers and the like do it, or nobody known in a sentence that calls it a robbery."""
    unknown = not claim.actors and _is_in(doc, claim, "robberies")
    return unknown or any(word_class("criminals", singular(a.name.split()[-1].lower())) for a in claim.actors)
