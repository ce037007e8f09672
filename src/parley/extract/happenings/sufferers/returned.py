"""Returned: those who shot first, where fire is returned.

In: a `Doc`, an attack without a target, and the claims near it. Out: the attack; where its words say that it answers
another one ("returned fire", "opened fire after being shot at"), it hits those who made that one on its doers. So do
all 4 such in three annotated sets.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.words import word_class
from parley.records import STRIKES, Claim, bodies_of


def with_fire_returned(doc: Doc, claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim` with those who struck its doers first, as one `near` tells, if it answers that."""
    own = bodies_of(claim.actors)
    if claim.type != "attack" or claim.recipients or not own:
        return claim
    first = (c for c in near if c.type in STRIKES and own & bodies_of(c.recipients))
    foes = next((c.actors for c in first if c.actors and _answers(doc, claim, c)), ())
    return replace(claim, recipients=foes)


def _answers(doc: Doc, claim: Claim, first: Claim) -> bool:
    token, cause = doc.word_of(claim), doc.word_of(first)
    after = "after" in leading(doc, cause.index, "mark")
    return word_class("returning", token.lemma) or (after and cause.head == token.index)
