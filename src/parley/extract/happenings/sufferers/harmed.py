"""Harmed: whose the people are whom a deed or a disaster killed or drove away, where they have no name.

In: a `Doc`, the countries that it speaks of, its claims in order. Out: the same; each count of people who are of nobody
known is of the land spoken of in these cases: that land was itself hit (the blast that hit Peru killed five of Peru's);
its state tells of them; the whole report is about it and the sentence takes stock of its dead; a flood or the like came
to a place in it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.happenings.doers.killers import are_irregulars
from parley.extract.happenings.sufferers.own import rules
from parley.extract.parties import Homes
from parley.extract.words import any_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import FAMILY, NATURAL, Claim, Figure, Party, bodies_of

TAKEN = frozenset({"captured", "missing"})
"""What becomes of people of whom as many are foreign, or fighters."""
HURT = frozenset({"killed", "injured"})
"""What becomes of whoever lives in a place."""
CREW = frozenset({"crew", "crewman", "crewmember", "pilot"})
PLAIN = frozenset({"people", "person", "persons"})
STOCK = 2
"""How many nameless counts in one sentence take stock: "killed five people and wounded 20"."""


def with_land_of_the_harmed(doc: Doc, homes: Homes, claims: Sequence[Claim]) -> Iterator[Claim]:
    """`claims`, each nameless count with the land spoken of, in five cases. The first deed with a target in its
    sentence, else in the sentence before, hit that land: of 191 such new counts in three annotated sets 126 are of it
    and 40 of nobody. Its own state tells of them: of 33, 24 and 2. The report is about that land, and counts its dead
    and wounded in one sentence (of 37, 30 and 2), states a total of no day (of 35, 25 and 5) or says by itself that
    people came to harm (of 67, 54 and 11). They are civilians by their trade: "two miners". A disaster or disease came
    to a place in it: of 19, 15 and 1. Elsewhere it is even. Those who die where a state's craft is shot down are that
    state's."""
    hit = _hit(doc, claims)
    downed = _downed(doc, claims)
    clashes = {doc.sentence_of(claim).index: claim for claim in claims if claim.type == "armed_clash"}
    counts = Counter(doc.sentence_of(claim).index for claim in claims if _is_open(claim))
    for claim in claims:
        land = homes.at(doc.word_of(claim).index) if claim.figure and not claim.recipients else None
        if land is None or _are_its_foes(claim, land):
            yield claim
        elif downing := _went_down(claim, doc.sentence_of(claim).index, downed):
            yield _of_the_land(doc, replace(claim, actors=claim.actors or downing.actors), downing.recipients[0].body)
        elif not _is_open(claim):
            yield _of_the_land(doc, claim, land) if _is_struck_by_nature(claim, land, homes) else claim
        elif foe := _foe_of_killers(claim, land, clashes.get(doc.sentence_of(claim).index)):
            yield _of_the_land(doc, claim, foe)
        else:
            at = doc.sentence_of(claim).index
            struck = _is_new(claim) and hit.get(at, hit.get(at - 1, frozenset())) == {land}
            tells = claim.speaker is not None and claim.speaker.body == land
            main = not homes.is_digest and land == homes.main
            stock = main and (counts[at] >= STOCK or _is_undated_total(claim) or _is_own_news(claim))
            yield _of_the_land(doc, claim, land) if struck or tells or stock or _are_locals(claim) else claim


def _foe_of_killers(claim: Claim, land: str, clash: Claim | None) -> str | None:
    """The other side of the fight in which the men of a land are said to have killed: "Peruvian soldiers fought rebels,
    killing one"."""
    figure = claim.figure
    foes = bodies_of(clash.actors) - {land} if clash and bodies_of(claim.actors) == {land} else frozenset()
    fought = clash is not None and figure is not None and figure.measure in HURT and land in bodies_of(clash.actors)
    return next(iter(foes)) if fought and len(foes) == 1 else None


def _hit(doc: Doc, claims: Iterable[Claim]) -> dict[int, frozenset[str]]:
    """Whom the first deed with a target hit, by sentence; nobody where deeds are told without one."""
    hit: dict[int, frozenset[str]] = {}
    for claim in claims:
        if FAMILY[claim.type] == "violence" and claim.modality == "actual":
            sentence = doc.sentence_of(claim).index
            hit[sentence] = hit.get(sentence) or bodies_of(claim.recipients)
    return hit


def _downed(doc: Doc, claims: Iterable[Claim]) -> dict[int, Claim]:
    """What tells of a state's craft that was shot down, by sentence."""
    shot = (claim for claim in claims if claim.type == "equipment" and claim.recipients)
    return {doc.sentence_of(claim).index: claim for claim in shot if country(claim.recipients[0].body)}


def _went_down(claim: Claim, at: int, downed: Mapping[int, Claim]) -> Claim | None:
    """The state's craft with which those went down who came to harm: told of in the same sentence, or, its crew, in the
    next."""
    if _is_open(claim):
        return downed.get(at)
    figure = claim.figure
    if figure is None or figure.cause != "conflict" or CREW.isdisjoint(_words(figure)):
        return None
    return downed.get(at) or downed.get(at - 1)


def _is_open(claim: Claim) -> bool:
    """Whether a count leaves open whose people it counts, and those are not at war with the land."""
    figure = claim.figure
    if figure is None or claim.recipients or figure.cause != "conflict":
        return False
    return figure.measure not in TAKEN and not are_irregulars(figure) and not _are_others(figure)


def _are_its_foes(claim: Claim, land: str) -> bool:
    """Whether those counted are fighters whom a land's own forces killed or hurt, by no word for its men: "the army killed
    20 gunmen", and not "an officer killed two soldiers"."""
    figure = claim.figure
    fought = figure is not None and figure.victim_status == "military" and land in bodies_of(claim.actors)
    return fought and figure is not None and not any(any_class(("state_forces",), word) for word in _words(figure))


def _are_others(figure: Figure) -> bool:
    """Whether those counted are of another land than the one they are in, or those who harm it: "peacekeepers",
    "attackers"."""
    named = (singular(word) for word in (figure.victims or "").lower().partition(",")[0].split())
    abroad = any(any_class(("from_abroad", "of_abroad"), word) for word in _words(figure))
    return abroad or any(any_class(("harming_people", "gangs"), word) for word in named)


def _words(figure: Figure) -> list[str]:
    """The words for those counted, each in the singular."""
    return [singular(word.strip(",")) for word in (figure.victims or "").lower().split()]


def _is_struck_by_nature(claim: Claim, land: str, homes: Homes) -> bool:
    """Whether nature struck in a land: at a place there, or, where none is told, in the land that the report is about.
    An accident may befall anybody: of 45 such counts 15 are the land's, 20 nobody's."""
    natural = claim.figure is not None and claim.figure.cause in NATURAL
    there = claim.place.country == land if claim.place else land == homes.main and not homes.is_digest
    return natural and there


def _is_new(claim: Claim) -> bool:
    return claim.figure is not None and claim.figure.scope == "new"


def _are_locals(claim: Claim) -> bool:
    """Whether those killed or hurt are civilians by what they do, and not such as come from abroad as often: "aid
    workers"."""
    figure = claim.figure
    hurt = figure is not None and figure.measure in HURT and figure.victim_status == "civilian"
    return hurt and figure is not None and "worker" not in _words(figure)


def _is_undated_total(claim: Claim) -> bool:
    return not _is_new(claim) and claim.when is None


def _is_own_news(claim: Claim) -> bool:
    """Whether the report says by itself that people came to harm just now, and no more of them than that."""
    words = (claim.figure.victims or "").lower().partition(",")[0].split() if claim.figure else ()
    return _is_new(claim) and not claim.speakers and (not words or not PLAIN.isdisjoint(words))


def _of_the_land(doc: Doc, claim: Claim, land: str) -> Claim:
    if claim.figure is None or any(actor.body == land and rules(doc, actor) for actor in claim.actors):
        return claim
    return claim.hitting(Party(land))
