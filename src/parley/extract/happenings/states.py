"""States: who coerces, punishes or is defied where the words leave it to the reader.

In: a `Doc`, a claim. Out: the claim with the country spoken of where only its state can be meant: whoever is arrested,
banned or sentenced without a word of by whom is so by the state of the land; those whom it holds without a name are its
people; who takes to the streets at home does so against those who rule there; and who threatens from without, or from
the bush, threatens that state.
"""

from __future__ import annotations

from parley.extract.doc import Doc, Token
from parley.extract.parties import Homes
from parley.extract.words import word_class
from parley.records import Claim, Party
from dataclasses import replace

BY_STATES = frozenset({"coerce", "sanction"})


def with_state(doc: Doc, homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim`, carried by `token`, with the state that its words imply, where they name nobody."""
    tried = claim.type == "accuse" and word_class("trying", token.lemma)
    if claim.type not in {"coerce", "sanction", "protest", "threaten"} and not tried:
        return claim
    land = homes.at(token.index)
    if land is None:
        return claim
    state = (Party(land),)
    if claim.type == "protest":
        return _against_state(claim, land, state)
    if claim.type == "threaten":
        foreign = claim.actors and all(actor.body != land for actor in claim.actors)
        return replace(claim, recipients=claim.recipients or state) if foreign else claim
    if claim.actors:
        return claim
    hit = claim.recipients or (state if claim.type == "coerce" else ())
    return replace(claim, actors=state, recipients=hit)


def _against_state(claim: Claim, land: str, state: tuple[Party, ...]) -> Claim:
    """A protest of nobody in particular is of people of the land; one of its people is against those who rule it."""
    at_home = all(actor.body == land for actor in claim.actors)
    actors = claim.actors or (() if claim.recipients else (Party("protesters", land, claim.anchor),))
    return replace(claim, actors=actors, recipients=claim.recipients or (state if at_home else ()))
