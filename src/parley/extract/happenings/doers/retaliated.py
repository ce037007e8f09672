"""Retaliated: deeds that another deed of the sentence answers.

In: a `Doc`, a claim, those near it. Out: whether one of these answers what the claim tells ("hit the port in reply to
rocket fire"), and the claim with its parties: those whom the answer hits did it, to those who answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from parley.extract.doc import Doc
from parley.extract.grammar.leading import leading
from parley.extract.happenings.sides.foes import DEEDS
from parley.extract.tokens import Token, matches
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, apart_from, bodies_of

TOLD = DEEDS | {"casualties"}
WHY = frozenset({"for", "to", "against", "of"})
WHERE = re.compile(r" (?:in|near|at|outside|on) ")


def is_retaliated(doc: Doc, claim: Claim) -> bool:
    """Whether another deed of the sentence answers the one of `claim`, or the one that took its dead."""
    token = doc.word_of(claim)
    return claim.type in TOLD and any(_is_why(doc, *two) for two in pairwise((token, *doc.ancestors(token.index))))


def with_retaliation(doc: Doc, claim: Claim, near: Sequence[Claim]) -> Claim:
    """`claim` with those who answer it as whom it hit, and whom the answer hits as who did it."""
    deeds = [c for c in near if c.type in DEEDS and c.actors]
    own = next((c.actors for c in deeds if is_retaliated(doc, c)), ())
    answers = [c for c in deeds if not is_retaliated(doc, c)]
    nearest = min(answers, key=lambda c: (abs(c.anchor.start - claim.anchor.start), c.anchor), default=None)
    doers = claim.actors or own or (nearest.recipients if nearest else ())
    named = apart_from(claim.recipients, bodies_of(doers))  # nobody avenges those whom he hits for it
    if nearest and _are_its_soldiers(claim, nearest):
        named = ()
    if nearest and _are_of_the_band(claim, nearest):
        doers, named = claim.actors or own or tuple(p.as_body for p in claim.recipients), ()
    hit = named or _bodies_apart(nearest.actors if nearest else (), doers) or claim.recipients
    figure = replace(claim.figure, side=hit[0].body) if claim.figure and hit and not named else claim.figure
    return replace(claim, actors=doers, recipients=hit, figure=figure)


def _are_of_the_band(claim: Claim, answer: Claim) -> bool:
    """Whether those whom an armed group avenges are its own, by no word another land's: "the Front shelled a post in reply
    to the killing of a commander"."""
    is_band = bool(answer.actors) and not any(country(party.body) for party in answer.actors)
    return _are_any_soldiers(claim) and is_band


def _are_its_soldiers(claim: Claim, answer: Claim) -> bool:
    """Whether those whom a state avenges are its own, wherever they fell: "Chad shelled posts in reply to the death of two
    soldiers in Peru"."""
    is_state = bool(answer.actors) and all(country(party.body) for party in answer.actors)
    return _are_any_soldiers(claim) and is_state


def _are_any_soldiers(claim: Claim) -> bool:
    """Whether a count is of people under arms whom no word of their own gives to a land or band."""
    figure = claim.figure
    men = WHERE.split((figure and figure.victims) or "")[0]
    unnamed = figure is not None and figure.victim_status == "military" and men.islower()
    return unnamed and all(country(party.body) for party in claim.recipients)


def _bodies_apart(hit: Sequence[Party], doers: Sequence[Party]) -> tuple[Party, ...]:
    return tuple(party.as_body for party in apart_from(hit, bodies_of(doers)))


def _is_why(doc: Doc, deed: Token, above: Token) -> bool:
    """Whether `above` answers `deed`: "revenge for the killing", "retaliated for the raid", "to avenge the dead"."""
    cases = leading(doc, deed.index, "case", "mark")
    if word_class("avenging", above.lemma):
        return matches(deed.relation, ("obj",))
    answers = any_class(("answers", "answering"), above.lemma)
    return answers and matches(deed.relation, ("nmod", "obl")) and bool(cases & WHY)
