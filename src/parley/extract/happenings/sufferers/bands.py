"""Bands: the armed group whose fighters violence hit, where they have no name.

In: a `Doc` with its parties, a claim. Out: the claim; "militants" whom no other word describes are those of the one
armed group that the report names, if it names it more than once, and not merely to say what others lean to
("Front-linked"). Of 22 such in annotated reports 16 are of that group, 4 stay without a name.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.mentions import PartyMention
from parley.extract.parties.by_name.bands import told_bands
from parley.extract.parties.by_name.bodies import is_force
from parley.extract.words import word_class
from parley.gazetteer.actors import country
from parley.language.lemmas import singular
from parley.records import FAMILY, HARM, Claim, Party, bodies_of

ENOUGH = 2
"""How often a report names the group that it tells of."""
FIGHTERS = frozenset({"fighter", "militant", "rebel", "insurgent", "terrorist", "gunman", "combatant", "commander"})
NEAR = 4
"""Within how many words of a name a word says that others only lean to it."""


def only_band(doc: Doc) -> Party | None:
    """The one armed group that `doc` names, None where it names several, or one in passing."""
    named = [mention.parties[0] for mention in _mentions(doc) if not _is_leant_to(doc, mention)]
    count = Counter(party.body for party in named)
    return named[0] if len(count) == 1 and len(named) >= ENOUGH else None


def hits_fighters(claims: Iterable[Claim], band: Party) -> bool:
    """Whether `band` is itself told to have killed or hurt fighters, who are others then: "the Front claimed a blast that
    killed 30 rebels"."""
    counts = (c.figure for c in claims if c.figure and FAMILY[c.type] in HARM and band.body in bodies_of(c.actors))
    return any(f.victim_status == "military" and _are_fighters(f.victims) for f in counts)


def _are_fighters(victims: str | None) -> bool:
    return not FIGHTERS.isdisjoint(singular(word) for word in (victims or "").lower().split())


def bands_beside(doc: Doc, claims: Iterable[Claim]) -> dict[int, Party]:
    """The one armed group that a sentence names, by its index, where nothing is told there that it did."""
    named: dict[int, dict[str, Party]] = defaultdict(dict)
    for mention in _mentions(doc):
        named[doc.tokens[mention.head].sentence].setdefault(mention.parties[0].body, mention.parties[0])
    doers = {(doc.sentence_of(claim).index, actor.body) for claim in claims for actor in claim.actors}
    alone = ((at, next(iter(found.values()))) for at, found in named.items() if len(found) == 1)
    return {at: band for at, band in alone if (at, band.body) not in doers}


def _mentions(doc: Doc) -> Iterator[PartyMention]:
    bands = told_bands(doc)
    for mention in doc.parties:
        if mention.parties and mention.kind != "pronoun" and mention.parties[0].body in bands:
            yield mention


def _is_leant_to(doc: Doc, mention: PartyMention) -> bool:
    behind = doc.tokens[mention.head : mention.head + NEAR]
    return any(word_class("leaning", t.text.lower().rpartition("-")[2]) for t in behind)


def with_band(claim: Claim, band: Party) -> Claim:
    """`claim` with the nameless fighters whom it hits as those of `band`, unless that one did it itself."""
    plain = FAMILY[claim.type] in HARM and any(map(_is_nameless, claim.recipients))
    if not plain or len(claim.recipients) > 1 or band.body in bodies_of(claim.actors):
        return claim
    if claim.figure:
        return claim.hitting(Party(band.body))
    return replace(claim, recipients=(replace(claim.recipients[0], belongs_to=band.body),))


def with_band_hit(claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, a count of fighters of no name, as of the one armed group whom a deed told in its sentence hit: "bombed
    a camp of the Front, killing 12 fighters"."""
    figure = claim.figure
    fought = figure is not None and figure.victim_status == "military" and _are_fighters(figure.victims)
    if figure is None or not fought or not all(map(_is_nameless, claim.recipients)):
        return claim
    deeds = (c for c in near if FAMILY[c.type] == "violence" and c.modality == "actual" and not c.figure)
    hit = bodies_of(party for deed in deeds for party in deed.recipients) - bodies_of(claim.actors)
    band = next(iter(hit)) if len(hit) == 1 else ""
    if not band or band.islower() or country(band) or not is_force(band):
        return claim
    return claim.hitting(Party(band))


def _is_nameless(party: Party) -> bool:
    lemma = singular(party.name)
    return not party.belongs_to and party.name.islower() and lemma != party.name and word_class("irregulars", lemma)
