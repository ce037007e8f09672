"""Answered: whom a refusal or an accusation answers, where its own words do not say.

In: a claim, the claims near it. Out: the claim with its recipients, or with its actor. Whoever denies or refuses
answers the one that accused or asked him just before; whoever condemns a deed accuses those who did it; whoever arrests
a suspect accuses him.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

ASKING = frozenset({"accuse", "request", "threaten"})
PURSUING = frozenset({"coerce", "sanction", "retreat"})
DEEDS = STRIKES | {"abduction", "territory", "property", "ceasefire_violation"}


def with_accuser(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, an accusation of nobody's, with whoever arrests, frees or punishes in its sentence, as the claims `near`
    it tell: "the police hold two men suspected of X". In 10 of 14 such sentences he is the accuser."""
    if claim.type != "accuse" or claim.actors:
        return claim
    bodies = bodies_of(claim.recipients)
    acts = (act.actors for act in near if act.type in PURSUING and act.anchor < claim.anchor)
    return replace(claim, actors=next((a for a in acts if a and not bodies & bodies_of(a)), ()))


def with_the_first(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim` of the arrest of nameless "others" with those that the claims `near` it told of before: "killed two
    rebels and arrested five others"."""
    if claim.type != "coerce" or [party.name for party in claim.recipients] != ["others"]:
        return claim
    told = [act.recipients for act in near if act.anchor < claim.anchor and act.recipients]
    return replace(claim, recipients=told[-1] if told else claim.recipients)


def with_other_side(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim` of a sanction on nobody, or on somebody of its own actor's, with the land or body that the act `near` before
    it, by the same actor, is aimed at: "accused Peru of it, | expelled its envoy | and | halted trade"."""
    own = bodies_of(claim.actors)
    if claim.type != "sanction" or not own or bodies_of(claim.recipients) - own:
        return claim
    acts = (act for act in near if act.anchor < claim.anchor and bodies_of(act.actors) == own)
    aimed = [others for act in acts if (others := apart_from(act.recipients, own))]
    if not aimed:
        return claim
    other = aimed[-1][0].as_body
    hit = tuple(replace(party, belongs_to=other.body) for party in claim.recipients if party.belongs_to)
    return replace(claim, recipients=hit or (other,))


def with_addressee(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, a refusal or denial, with whoever accused, asked or threatened its actor in the claims `near` it; or an
    accusation, with who did what it condemns."""
    if claim.type == "accuse" and not claim.recipients:
        return replace(claim, recipients=_doers(claim, near))
    if claim.type != "reject" or claim.recipients:
        return claim
    bodies = bodies_of(claim.actors)
    for act in near:
        others = apart_from(act.actors, bodies)
        if act.type in ASKING and others and bodies & bodies_of(act.recipients):
            return replace(claim, recipients=others)
    return claim


def _doers(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Who did what `claim` condemns in so many words, as the claims `near` it tell: "condemned the raid by X"."""
    bodies = bodies_of(claim.actors)
    for deed in near:
        condemned = claim.about is not None and claim.about.covers(deed.anchor) and deed.type in DEEDS
        if condemned and deed.actors and not bodies & bodies_of(deed.actors):
            return deed.actors
    return ()
