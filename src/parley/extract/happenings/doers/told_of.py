"""Told of: strikes on fighters of which a state tells without saying who made them.

In: a `Doc` and its claims in order. Out: the same; an air strike or offensive of nobody named that killed or hit
fighters is that of the state which tells of it, and so are its dead killed by it: "Chad's army said 20 rebels were
killed in an air strike". Its news agency, or its doctors, may tell of anybody's. Of 8 such claims in three annotated sets 7 are the teller's, 1 is another's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from parley.extract.doc import Doc
from parley.extract.happenings.doers.killers import are_irregulars
from parley.extract.parties.by_name.bodies import is_band
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import Claim, Party, bodies_of

OFFENSIVES = frozenset({"offensive", "operation", "raid", "assault"})


def with_tellers_strikes(doc: Doc, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, sentence by sentence, each strike on fighters that nobody is said to have made as its teller's."""
    for _, group in groupby(claims, key=lambda c: doc.sentence_of(c).index):
        told = list(group)
        fought = any(_hits_fighters(claim) for claim in told)
        tellers = {
            c.speaker.body
            for c in told
            if fought and c.speaker and _is_strike(doc, c) and country(c.speaker.body) and may_strike(c.speaker)
        }
        for claim in told:
            own = claim.told_by
            ours = own in tellers and not claim.actors and (_is_strike(doc, claim) or _hits_fighters(claim))
            hit = bodies_of(claim.recipients)
            yield replace(claim, actors=(Party(own),)) if ours and own not in hit else claim


def may_strike(teller: Party) -> bool:
    """Whether who tells of a strike may be of those who made it."""
    return not any(word_class("only_telling", word) for word in teller.name.lower().split())


def _is_strike(doc: Doc, claim: Claim) -> bool:
    offensive = claim.type == "attack" and doc.word_of(claim).lemma.lower() in OFFENSIVES
    return (claim.type == "air_strike" or offensive) and not claim.actors and claim.modality == "actual"


def _hits_fighters(claim: Claim) -> bool:
    """Whether `claim` kills or hits an armed group, or fighters of no state."""
    if claim.figure:
        return claim.type == "casualties" and (are_irregulars(claim.figure) or any(map(is_band, claim.recipients)))
    return any(map(is_band, claim.recipients))
