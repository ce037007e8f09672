"""Foes: who fights whom in a story, and the other side of a fight that names only one.

In: the claims of one story. Out: the pairs that they set at odds; a claim with the other side of its fight or of its
truce.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite
from parley.extract.grammar.roles import fillers
from parley.extract.words import any_class, word_class
from parley.gazetteer.actors import body, country, is_armed_group, is_known
from parley.language.lemmas import singular
from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

DEEDS = STRIKES | {"abduction"}
BOTH = 2
MUTUAL = frozenset({"armed_clash", "ceasefire"})
BROKEN = frozenset({"ceasefire_violation"})
FOUGHT = DEEDS | {"territory", "equipment"}
DEFIANT = frozenset({"reject", "threaten"})
"""What one who fights says to the other side, where he does not say to whom."""
ONLOOKERS = frozenset({"ngo", "media"})
Pair = tuple[Party, Party]


def enemies(claims: Sequence[Claim], people: Collection[str]) -> list[Pair]:
    """Who fights whom in a report: the pairs of its violent claims, the most frequent first and then the one told
    first, as are the two of each; those who strike together are none, nor are three in one fight, two of whom are
    allies, nor people who belong to one of the persons `people`: "the father of X". Where none strike each other, those
    are who take land or weapons from each other."""
    return _pairs(claims, people, STRIKES | MUTUAL) or _pairs(claims, people, FOUGHT - DEEDS)


def _pairs(claims: Sequence[Claim], people: Collection[str], types: Collection[str]) -> list[Pair]:
    """The pairs that the claims of `types` set at odds, in that order; two states that only agreed on a truce fight nobody
    where others are told to fight."""
    pairs: Counter[frozenset[str]] = Counter()
    named: dict[str, Party] = {}
    fighting: set[str] = set()
    for claim in claims:
        if claim.type in types:
            against = claim.recipients[:1] or (claim.actors[1:] if len(claim.actors) == BOTH else ())
            pair = ((a, b) for a in claim.actors[:1] for b in against if a.body != b.body)
            kept = (two for two in pair if not any(_is_no_side(p) or p.belongs_to in people for p in two))
            for one, other in kept:
                pairs[frozenset({one.body, other.body})] += 1
                fighting |= {one.body, other.body} if claim.type != "ceasefire" else set()
                named.setdefault(one.body, one)
                named.setdefault(other.body, other)
    pairs -= _together(claims)
    told = [pair for pair in pairs if not fighting or pair & fighting or not all(map(country, pair))]
    ranked = sorted(told, key=lambda pair: -pairs[pair])
    two = [[Party(name, span=party.span) for name, party in named.items() if name in pair] for pair in ranked]
    return [(one, other) for one, other in two]


def _together(claims: Iterable[Claim]) -> Counter[frozenset[str]]:
    """How often each two strike together."""
    allies = (bodies_of(claim.actors) for claim in claims if claim.type in DEEDS)
    return Counter(frozenset(two) for bodies in allies for two in combinations(bodies, 2))


def _is_no_side(party: Party) -> bool:
    """Whether a party is none that wages a war: who looks on, or one man without a name: "a suicide bomber"."""
    word = party.name.split()[-1]
    alone = party.body.islower() and word == singular(word) and word_class("assailants", word)
    return alone or looks_on(party)


def looks_on(party: Party) -> bool:
    """Whether a party is one that only watches and tells: a monitor, an outlet."""
    known = body(party.body)
    return known is not None and known.kind in ONLOOKERS


def with_sides(claim: Claim, word: int, doc: Doc, pairs: Sequence[Pair], foes: Mapping[str, Pair]) -> Claim:
    """`claim`, told by token `word`, with the other side of a fight, where it names one, as the report's other claims
    set them at odds: `pairs` are the enemies of the story, `foes` the first pair of each. Whom a deed hit is told so of
    states and known bodies alone: of 30 nameless foes in five annotated sets 3 are whom it hit, and 12 times it hit
    nobody. A truce that one side declares is its own, as 3 of 3 such were in three annotated sets."""
    bodies = bodies_of(claim.actors)
    if claim.type == "ceasefire" and bodies and pairs and not bodies & foes.keys() and _makes_known(doc, word):
        return replace(claim, actors=pairs[0], speakers=claim.speakers or claim.actors)
    if len(bodies) >= BOTH or (bodies and claim.type == "ceasefire"):
        return claim
    if claim.type == "armed_clash" and _is_civil(doc, word):
        return replace(claim, actors=())
    if claim.type == "armed_clash" and are_among(doc, word):
        return claim
    pair = foes.get(next(iter(bodies)), ()) if bodies else pairs[0] if pairs else ()
    others = apart_from(pair, bodies)
    if claim.type == "ceasefire" and not bodies and _is_elsewhere(claim, others) and not _is_signed(doc, word):
        return claim
    if claim.type in MUTUAL:
        return replace(claim, actors=(*claim.actors, *others))
    faced = claim.type in FOUGHT | DEFIANT | BROKEN and bodies and not claim.recipients
    if claim.type in DEEDS | {"equipment"}:
        others = tuple(p for p in others if is_known(p.body))
    if faced and (wronged := _wronged(claim)):
        others = wronged
    if claim.type in DEEDS and (hits_ships(doc, word) or _is_at_home(claim, others)):
        return claim
    return replace(claim, recipients=others) if faced else claim


def _is_elsewhere(claim: Claim, sides: Sequence[Party]) -> bool:
    """Whether a truce is said to be in a land that is none of `sides`: "when the truce in Gaza took hold"."""
    land = claim.place.country if claim.place else None
    return land is not None and all(country(side.body) not in {None, land} for side in sides)


def _is_signed(doc: Doc, word: int) -> bool:
    """Whether a truce is said to be brokered or signed somewhere, which may be anywhere."""
    made = doc.tokens[word].lemma
    return any_class(("bringing_together", "signing"), made)


def _makes_known(doc: Doc, index: int) -> bool:
    """Whether a verb only makes a truce of others known: "the president, who announced the truce"."""
    truces = fillers(doc, index, "obj")
    return word_class("announcing", doc.tokens[index].lemma) and any(is_definite(doc, doc.tokens[i]) for i in truces)


def hits_ships(doc: Doc, index: int) -> bool:
    """Whether a deed hits ships that trade, which are of neither side: "attacked merchant ships"."""
    hit = [doc.tokens[i] for i in fillers(doc, index, "obj+on+at+against")]
    ships = [ship for ship in hit if word_class("vessels", ship.lemma)]
    kinds = (doc.tokens[i] for ship in ships for i in (ship.index, *fillers(doc, ship.index, "mod")))
    return any(word_class("trading", kind.lemma) for kind in kinds)


def _is_civil(doc: Doc, index: int) -> bool:
    """Whether people of one land fight each other, or who is in such a war: "since the civil war", "mired in civil
    war". Of 9 such without two sides of their own in five annotated sets 7 name nobody."""
    wars = (doc.tokens[i] for i in (index, *fillers(doc, index, "in")))
    return any(
        word_class("fighting", war.lemma) and word_class("among_themselves", doc.tokens[i].lemma)
        for war in wars
        for i in fillers(doc, war.index, "mod")
    )


def _is_at_home(claim: Claim, others: Sequence[Party]) -> bool:
    """Whether a land strikes from the air in itself, so that it hits no other land there."""
    land = claim.place.country if claim.place and claim.type == "air_strike" else None
    own = land is not None and land in bodies_of(claim.actors)
    return own and any(country(other.body) not in {None, land} for other in others)


def are_among(doc: Doc, index: int) -> bool:
    """Whether those who fight each other stand in one word: "clashes between rebel factions"."""
    between = [doc.tokens[i] for i in fillers(doc, index, "between,among")]
    one = len(between) == 1 and not between[0].is_plain and between[0].tag == "NOUN"
    return one and not doc.children(between[0].index, "conj")


def _wronged(claim: Claim) -> tuple[Party, ...]:
    """Who says that a truce with him was broken: a state, or an armed group, that did not break it itself."""
    teller = claim.outside_teller if claim.type in BROKEN else None
    is_side = teller is not None and (country(teller.body) or is_armed_group(teller.body))
    return (teller.as_body,) if teller and is_side else ()
