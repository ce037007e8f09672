"""Killers: who did the killing that a count tells of, where another claim tells of the deed.

In: a count, and the deed told nearest to it or a fight beside it. Out: the parties that killed there. Attackers, too,
may fall in their attack; the dead themselves, and those who only watch a fight, killed nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from parley.extract.happenings.sides.foes import looks_on
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import Claim, Figure, Party, apart_from, bodies_of


def killers(claim: Claim, deed: Claim) -> tuple[Party, ...]:
    """Who did what `claim` tells by doing `deed`. Where its dead are fighters or nationals of the doers' own side, or
    nameless fighters like the doers, they were killed by those whom the deed hit, if it names their state: of 20 such
    in three annotated sets 2 are the doers' own work."""
    if not (claim.figure and _are_of_one_side(claim.figure, claim, deed)):
        return deed.actors
    others = apart_from(deed.recipients, bodies_of(claim.recipients))
    return tuple(party for party in others if country(party.body) and not word_class("envoys", party.name))


def accused(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Who is reproached in the sentence for what `claim` tells: of 15 such told of nobody in four annotated sets 11 are
    told to have done it, of 3 nobody is."""
    of = (c for c in near if c.type == "accuse" and c.recipients and (not c.about or c.about.covers(claim.anchor)))
    hit = bodies_of(claim.recipients)
    return next((c.recipients for c in of if not hit & bodies_of(c.recipients) and not _is_any_dead(claim, c)), ())


def _is_any_dead(claim: Claim, act: Claim) -> bool:
    """Whether those reproached are the dead themselves, whose killing is condemned."""
    return any(_is_dead(claim, party) for party in act.recipients)


def fought(claim: Claim, near: Iterable[Claim]) -> tuple[Party, ...]:
    """Who killed in a fight: of those who fought, the side to which the dead do not belong; nobody where the side of
    the dead is not known."""
    side = bodies_of(claim.recipients)
    for clash in (c for c in near if c.type == "armed_clash" and c.modality == "actual"):
        dead = [actor for actor in clash.actors if _is_dead(claim, actor)]
        others = apart_from(clash.actors, side | bodies_of(dead))
        if any(looks_on(actor) for actor in others):
            continue
        if (side or dead) and len(bodies_of(others)) == 1:
            return others[:1]
    return ()


def _is_dead(claim: Claim, actor: Party) -> bool:
    dead = claim.figure.victims_span if claim.figure else None
    return dead is not None and actor.span is not None and dead.covers(actor.span)


def _are_of_one_side(figure: Figure, claim: Claim, deed: Claim) -> bool:
    """Whether those whom `claim` counts fall on the side of those who did `deed`. A state may well kill its own
    civilians."""
    words = (figure.victims or "").split()
    shared = bodies_of(deed.actors) & bodies_of(claim.recipients)
    own = {"military": True, "civilian": False}.get(figure.victim_status or "", any(map(country, words)))
    if shared and own:
        return True
    bands = (*(actor.name for actor in deed.actors), *(party.body for party in claim.recipients))
    nameless = all(name[:1].islower() for name in bands)
    called = {singular(actor.body.split()[-1]) for actor in deed.actors}
    return nameless and (are_irregulars(figure) or any(singular(word) in called for word in words))


def are_irregulars(figure: Figure) -> bool:
    """Whether those whom a figure counts fight for no state, by the words for them."""
    return any(word_class("irregulars", singular(word)) for word in (figure.victims or "").split())
