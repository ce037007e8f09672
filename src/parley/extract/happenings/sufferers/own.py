"""Own: whether those whom a state is said to have killed are its own people.

In: a count with those who did it. Out: whether its dead are of no side instead, as those are whom a government or
regime kills in its land; and, for those whom police kill, whose they are. Civilians whom a state, its forces or a gang
kill at home are its people: so are 36 of 43 such in five annotated sets; of those killed by a regime as many are as are
not. Those whom police kill without a word of whose they are belong to the land of the police (5 of 7 do, 1 is
nobody's), unless the word is a mere "him".
"""

from __future__ import annotations

from collections.abc import Iterable, Set

from parley.extract.doc import Doc
from parley.extract.parties.classes import words_of
from parley.gazetteer.actors import country, is_armed_group
from parley.language.lemmas import singular
from parley.records import Claim, Party, bodies_of

NEXT_WORD = len(" government ")
POLICE = frozenset({"police", "policeman", "policewoman"})
HIMSELF = frozenset({"him", "her", "them"})
OWN = frozenset({"himself", "herself", "themselves", "itself", "own", "its", "his", "their", "bomber", "bombers"})


def killed_its_own(doc: Doc, claim: Claim) -> bool:
    """Whether those who rule a state are said to have killed its own civilians, who are then of no side."""
    killers = bodies_of(claim.actors)
    not_fighters = claim.type == "casualties" and claim.figure and claim.figure.victim_status != "military"
    side = bodies_of(claim.recipients)
    return bool(not_fighters) and any(rules(doc, actor) for actor in claim.actors) and bool(side) and side <= killers


def killed_its_men(claim: Claim) -> bool:
    """Whether a band is said to have killed those whom it fights, by a word that seems to take up its own men: "the
    Front killed 18 of the attackers". Who kills himself is no such case, nor who "lost" his own."""
    figure = claim.figure
    if figure is None or figure.victims is None or figure.measure not in {"killed", "injured", "captured"}:
        return False
    words = figure.victims.lower().split()
    told_as_own = not OWN.isdisjoint(words) or not figure.victims[:1].islower()
    bands = {actor.body for actor in claim.actors if actor.body[:1].isupper() and not country(actor.body)}
    return not told_as_own and len(bands) == 1 == len(claim.actors) and bodies_of(claim.recipients) == bands


def rules(doc: Doc, actor: Party) -> bool:
    """Whether who acts is a state's regime or government, or its men, and not simply the state, its forces, or a
    gang."""
    behind = doc.text[actor.span.end : actor.span.end + NEXT_WORD] if actor.span else ""  # "Kenyan | regime jets"
    words = {singular(word) for word in (*actor.name.lower().split(), *behind.lower().split()[:1])}
    return bool(country(actor.body)) and not words.isdisjoint(words_of("governing"))


def speakers_own(claim: Claim) -> Party | None:
    """The speaker's country, where the dead would else be of the country that he says killed them, and are not called
    that country's: "said Peru had shelled the jail, killing 40 Peruvian prisoners"."""
    land = country(claim.speaker.body) if claim.speaker else None
    killers = bodies_of(claim.actors)
    own = claim.figure and killers == bodies_of(claim.recipients) and all(map(country, killers))
    if not own or _are_called_after(claim, killers):
        return None
    return Party(land) if killers and land and land not in killers else None


def accusers_own(claim: Claim, near: Iterable[Claim]) -> Party | None:
    """The country of who accuses a state right before a count of those whom it is told to have harmed, who would else be
    its own: "Peru accused Chile of breaking the truce after Chilean guns hit Tacna, wounding two"."""
    killers = bodies_of(claim.actors)
    if claim.figure is None or claim.speakers or not killers or bodies_of(claim.recipients) - killers:
        return None
    if (claim.place and claim.place.entry) or claim.figure.side not in {None, *killers}:
        return None
    charges = (
        c
        for c in near
        if c.type == "accuse" and c.anchor.end <= claim.anchor.start and bodies_of(c.recipients) == killers
    )
    lands = {land for c in charges for actor in c.actors if (land := country(actor.body))} - killers
    return Party(next(iter(lands))) if len(lands) == 1 and not _are_called_after(claim, killers) else None


def _are_called_after(claim: Claim, lands: Set[str]) -> bool:
    """Whether the words for those counted name one of some countries."""
    told = claim.figure.victims.split() if claim.figure and claim.figure.victims else ()
    return any(word[:1].isupper() and country(word) in lands for word in told)


def speakers_dead(doc: Doc, claim: Claim) -> Party | None:
    """The armed group that tells of the death of fighters of no side told, or owns up to that of anybody: "the Front
    announced the death of two fighters", "acknowledged the death of commander X"."""
    figure, teller = claim.figure, claim.speaker
    killed = figure is not None and figure.measure == "killed" and figure.victim_status != "civilian"
    if not killed or figure is None or teller is None or claim.actors or not is_armed_group(teller.body):
        return None
    cue = {singular(word) for word in claim.cue.of(doc.text).lower().split()} if claim.cue else set()
    theirs = bool(cue & words_of("owning_up"))
    announced = cue & words_of("announces") and not claim.recipients and figure.victim_status == "military"
    return teller.as_body if theirs or announced else None


def of_the_police(claim: Claim) -> tuple[Party, ...]:
    """The land of the police who are said to have killed or hurt people of whom no more is said."""
    figure = claim.figure
    told = figure is not None and figure.victims is not None and figure.victims.lower() not in HIMSELF
    lands = {a.body for a in claim.actors if country(a.body) and singular(a.name.split()[-1].lower()) in POLICE}
    alone = len(lands) == 1 == len(bodies_of(claim.actors))
    fought = figure is not None and figure.victim_status == "military"
    return tuple(map(Party, lands)) if told and alone and not fought else ()
