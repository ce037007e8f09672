"""States: who coerces, punishes or is defied, where only the state of the land can be meant.

In: a claim and its token. Out: the claim with the country spoken of. Somebody who is arrested, banned or sentenced
without a word of by whom is so by the state of the land; those whom it holds without a name are its people; who takes
to the streets at home does so against those who rule there; who threatens from abroad or from the bush threatens that
state; and a bomb that goes off there, help that comes there and people who flee from there are that land's.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.happenings.doers.downed import came_flying
from parley.extract.happenings.sides.foes import are_among
from parley.extract.parties import Homes
from parley.extract.parties.by_name.bodies import is_band
from parley.extract.parties.classes import words_of
from parley.extract.tokens import Token
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import Claim, Party, bodies_of

GONE = frozenset({"Soviet Union", "Yugoslavia", "Czechoslovakia"})
OWN = frozenset({"request", "coerce", "accuse", "sanction", "agree", "support", "reject", "protest", "concede"})
"""What is said and done among a land's people as much as between states."""

REACHED = frozenset({"explosion", "displacement", "aid", "equipment", "property"})
"""What reaches the land where it happens, if nobody else is named. Nor is the one who does it its own: of 209 such in
three annotated sets 124 name the land, 44 nobody. An ambush, or the nameless dead, are as often nobody's."""


def with_state(doc: Doc, homes: Homes, claim: Claim) -> Claim:
    """`claim` with the state that its words imply, where they name nobody."""
    token = doc.word_of(claim)
    claim = _at_home(homes, claim, token)
    from_afar = claim.type == "equipment" and came_flying(doc, claim) and not _is_by_band(claim)
    reached = claim if from_afar else _reached(homes, claim, token)
    claim = reached if are_among(doc, token.index) else _rebelled(homes, reached, token)
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
        foreign = claim.actors and land not in bodies_of(claim.actors)
        return replace(claim, recipients=claim.recipients or state) if foreign else claim
    if claim.actors:
        return replace(claim, recipients=state) if _is_of_all(claim, land, token) else claim
    if word_class("driving_out", token.lemma) or _is_punished(
        claim, land
    ):  # whoever fights there, or other states, may do it
        return claim
    hit = claim.recipients or (state if claim.type == "coerce" else ())
    return replace(claim, actors=state, recipients=hit)


def _is_by_band(claim: Claim) -> bool:
    """Whether those who did it are of no state, and so its foes: "rebels shot down a drone"."""
    return bool(claim.actors) and not any(country(actor.body) for actor in claim.actors)


def _is_punished(claim: Claim, land: str) -> bool:
    """Whether a land itself is punished, which others do: "Chad was barred from the council"."""
    return claim.type == "sanction" and any(str(hit) == land for hit in claim.recipients)


def _is_of_all(claim: Claim, land: str, token: Token) -> bool:
    """Whether a land suffers what is done there to nobody in particular: by another state, or as a noun tells of it ("a
    crackdown"). Of 8 such in six annotated sets 7 name it; where a verb tells what a state does at home, few."""
    own = [actor.body == land for actor in claim.actors]
    abroad = not any(own) and any(country(actor.body) for actor in claim.actors)
    return claim.type == "coerce" and not claim.recipients and (abroad or (all(own) and token.tag == "NOUN"))


def _rebelled(homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim` with the state of the land, where it tells of a fight and names nobody in it but rebels: of 15 such in
    two annotated sets 11 fight that state."""
    land = homes.at(token.index) if claim.type == "armed_clash" and len(claim.actors) == 1 else None
    if land is None or land in GONE or claim.recipients or not is_band(claim.actors[0]):
        return claim
    return replace(claim, actors=(*claim.actors, Party(land)))


def _reached(homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim` with the land that it reaches, where it names nobody and those who do it are not of that land."""
    figure = claim.figure
    if claim.recipients or claim.type not in REACHED or (claim.type == "aid" and not claim.actors):
        return claim
    if figure and (figure.cause != "conflict" or figure.measure == "returned"):
        return claim
    land = homes.at(token.index)
    if land is None or land in GONE or land in bodies_of(claim.actors):
        return claim
    return claim.hitting(Party(land))


def _against_state(claim: Claim, land: str, state: tuple[Party, ...]) -> Claim:
    """A protest of nobody in particular is of people of the land; one of its people is against those who rule it."""
    at_home = all(actor.body == land for actor in claim.actors)
    own = land in bodies_of(claim.recipients)
    actors = claim.actors or (() if own else (Party("protesters", land, claim.anchor),))
    return replace(claim, actors=actors, recipients=claim.recipients or (state if at_home else ()))


def _at_home(homes: Homes, claim: Claim, token: Token) -> Claim:
    """`claim` with people told of without a word of whose they are as those of the land: "police arrested two
    drivers"."""
    plain = [p for p in (*claim.actors, *claim.recipients) if _lacks_a_land(p)] if claim.type in OWN else []
    land = homes.at(token.index) if plain else None
    if land is None:
        return claim
    return replace(claim, actors=_of(land, claim.actors), recipients=_of(land, claim.recipients))


def _of(land: str, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    return tuple(replace(p, belongs_to=land) if _lacks_a_land(p) else p for p in parties)


def _lacks_a_land(party: Party) -> bool:
    """Whether a party is of unarmed people without a name or country, and not of many countries: "world leaders"."""
    *kinds, word = party.name.split()
    plain = not party.belongs_to and party.name[:1].islower() and word_class("at_home", singular(word))
    return plain and not set(kinds[-1:]) & words_of("abroad")
