"""Struck: whom a deed hit, or whose the dead are.

In: a claim, those near it, the land spoken of. Out: the claim with whom it hit: those it killed, or else the country
that a foreign power struck.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.figures.circumstances import OF_A_WAR
from parley.extract.happenings.doers.carried import is_of_the_past
from parley.extract.happenings.doers.done import EFFECTS, nearest
from parley.extract.happenings.doers.downed import came_flying
from parley.extract.happenings.doers.states import GONE
from parley.extract.happenings.sides.foes import DEEDS, hits_ships
from parley.extract.happenings.sufferers.freed import freed_from
from parley.extract.happenings.sufferers.keepers import counts_guests, keepers
from parley.extract.happenings.sufferers.own import (
    accusers_own,
    killed_its_men,
    killed_its_own,
    of_the_police,
    speakers_dead,
    speakers_own,
)
from parley.extract.happenings.sufferers.targets import hits_the_state, strikes_ground
from parley.extract.parties import Homes
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

HELD = frozenset({"territory", "shelling", "air_strike", "property"})
"""What is done to a land by whoever is not of it; an ambush or a bomb may be meant for anybody there."""
ADVANCING = frozenset({"advance", "offensive", "invade", "invasion", "incursion", "push", "assault"})
"""Attacks on a land, not on somebody in it."""


def with_those_struck(doc: Doc, homes: Homes, claim: Claim, near: Sequence[Claim]) -> Claim:
    """`claim` with whom it hit: those it killed, or else the country that a foreign power struck."""
    if own := speakers_own(claim) or speakers_dead(doc, claim) or accusers_own(claim, near):
        return claim.hitting(own)
    if claim.figure and (killed_its_own(doc, claim) or killed_its_men(claim)):
        return claim.hitting()
    by_accident = claim.figure is not None and claim.figure.cause != "conflict"
    if claim.recipients or by_accident or claim.type not in DEEDS | EFFECTS | {"territory"}:
        return claim
    if claim.figure:
        return claim.hitting(*_whose(doc, homes, claim))
    bodies = bodies_of(claim.actors)
    land = homes.at(doc.word_of(claim).index)
    hit = [c for c in _counted_beside(doc, claim, near) if not _are_guests(claim, c, land)]
    hit = [c for c in hit if bodies_of(c.recipients) - bodies]
    if hit:
        return replace(claim, recipients=apart_from(nearest(claim, hit).recipients, bodies))
    freed = () if homes.is_digest else freed_from(doc, doc.word_of(claim))
    return replace(claim, recipients=apart_from(freed, bodies) or _struck(doc, homes, claim))


def _whose(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """Whose those are whom a count leaves nameless: the land's that was struck, or their keepers' where they are
    guests."""
    if counts_guests(claim):
        return keepers(doc, claim)
    return _struck(doc, homes, claim) or of_the_police(claim) or _of_the_war(doc, homes, claim)


def _counted_beside(doc: Doc, claim: Claim, near: Sequence[Claim]) -> Iterator[Claim]:
    """The counts `near` of those whom a deed may have hit."""
    if claim.modality == "called_off" or is_of_the_past(doc, doc.word_of(claim)):
        return
    bodies = bodies_of(claim.actors)
    yield from (c for c in near if c.figure and c.figure.cause == "conflict" and _may_be_by(c, bodies))


def _are_guests(claim: Claim, taken: Claim, land: str | None) -> bool:
    """Whether `taken` counts foreigners taken from where `claim` tells of a raid, which is on their hosts."""
    is_captured = taken.figure is not None and taken.figure.measure == "captured"
    abroad = all(country(party.body) not in {None, land} for party in taken.recipients)
    return claim.type != "abduction" and is_captured and abroad


def _may_be_by(claim: Claim, bodies: Set[str]) -> bool:
    """Whether those of `bodies` may have done what `claim` tells, as far as it names who did."""
    return not claim.actors or not bodies or not bodies.isdisjoint(bodies_of(claim.actors))


def _struck(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country where it happened, as the one that a foreign power hit. Where nobody else is named, none is guessed,
    nor for what happens at sea."""
    if claim.place and any(word_class("open_water", word) for word in claim.place.name.split()):
        return ()
    if claim.type == "equipment" and came_flying(doc, claim):
        return ()
    if claim.type in DEEDS and hits_ships(doc, doc.word_of(claim).index):
        return ()
    taken_from = claim.place.country if claim.place and claim.type == "territory" else None
    land = taken_from or homes.at(doc.word_of(claim).index)
    bodies = bodies_of(claim.actors)
    foreign = any(country(body) for body in bodies) and land not in bodies
    advances = claim.type == "attack" and doc.word_of(claim).lemma.lower() in ADVANCING
    taken = (claim.type in HELD or advances) and bool(bodies) and land not in bodies
    own = not foreign and not any(country(body) for body in bodies) and hits_the_state(doc, doc.word_of(claim).index)
    own = own or (not bodies and claim.type in STRIKES and strikes_ground(doc, doc.word_of(claim).index))
    return (Party(land),) if land and (foreign or taken or own) and land not in GONE else ()


def _of_the_war(doc: Doc, homes: Homes, claim: Claim) -> tuple[Party, ...]:
    """The country whose war has killed or driven away as many as wars do: "more than 90,000 have died since 2012"."""
    figure = claim.figure
    whole = figure is not None and figure.scope == "total" and max(figure.count or 0, figure.low or 0) >= OF_A_WAR
    goes_on = claim.when is None or claim.when.last is None
    land = homes.at(doc.word_of(claim).index) if whole and goes_on else None
    return (Party(land),) if land and land not in GONE else ()
