"""Kinds: what kind of attack a report means by "the attack", and who says so by claiming it.

In: a report's claims in order. Out: the same, where a word that leaves the kind of an attack open takes the kind of the
deed told just before it: of "a car bomb went off. Rebels claimed the attack", the attack was an explosion. Who claims
an attack says that he did it, to those whom the deed hit.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.deeds import says_who
from parley.extract.tokens import Token
from parley.gazetteer.actors import country
from parley.records import Claim, apart_from, bodies_of

FAR = 12
"""Sentences within which somebody claims a deed that the report told before."""
ALIKE = frozenset({"similar", "same", "such"})
KNOWN = frozenset({"shelling", "air_strike", "explosion"})


def with_kinds(doc: Doc, claims: Iterable[Claim]) -> Iterator[Claim]:
    """`claims`, in order, each attack of open kind with the kind of the deed before it in its paragraph."""
    listed = list(claims)
    from_air = _is_from_air(doc, listed)
    last: Claim | None = None
    ground: Claim | None = None
    for claim in listed:
        last = ground if last and ground and _answers_from_air(claim, last) else last
        told = _told(doc, claim, last)
        if told.type != claim.type and last and _tells_it_again(doc, claim, last):
            continue
        told = replace(told, type="air_strike") if from_air and _is_plain_bombing(doc, claim) else told
        word = doc.only_word_of(claim)
        told = _hitting_the_same(told, last) if word and word.tag == "NOUN" and says_who(doc, word) else told
        if told.type in KNOWN or told.type == "attack":
            last = told
            ground = told if told.type != "air_strike" else ground
        yield told


def _answers_from_air(claim: Claim, last: Claim) -> bool:
    """Whether the deed told `last` is an air strike of nobody named, which who has no state did not fly: "planes hit back.
    The Front claimed responsibility"."""
    claims = claim.type == "attack" and claim.actors and not any(country(actor.body) for actor in claim.actors)
    return last.type == "air_strike" and not last.actors and bool(claims)


def _tells_it_again(doc: Doc, claim: Claim, last: Claim) -> bool:
    """Whether an attack of open kind only sums up the deed that its sentence tells: "threw a grenade at a mosque, an
    attack that killed five". Of 4 in six annotated sets none is a claim."""
    same = doc.sentence_of(claim).index == doc.sentence_of(last).index
    return same and doc.word_of(claim).tag == "NOUN"


def _hitting_the_same(claim: Claim, last: Claim | None) -> Claim:
    """`claim`, which says who did a deed told before, with whom that deed hit: "blamed Peru for the shelling"."""
    same = last is not None and last.type == claim.type and not claim.recipients
    bodies = bodies_of(claim.actors)
    hit = apart_from(last.recipients, bodies) if last and same else ()
    return replace(claim, recipients=hit) if hit else claim


def _told(doc: Doc, claim: Claim, last: Claim | None) -> Claim:
    word = doc.only_word_of(claim) if claim.type == "attack" else None
    if not word or not _leaves_open(doc, word):
        return claim
    if word.tag == "VERB":
        claim = replace(claim, speakers=claim.speakers or claim.actors)
    if not last or not _may_be_same(doc, last, claim, is_claimed=word.tag == "VERB" or says_who(doc, word)):
        return claim
    return replace(
        claim,
        type=last.type,
        recipients=claim.recipients or last.recipients if word.tag == "VERB" else claim.recipients,
    )


def _is_plain_bombing(doc: Doc, claim: Claim) -> bool:
    """Whether a claim's word tells of bombs and not whence they came: "the bombing", not "a car bombing"."""
    word = doc.only_word_of(claim)
    return word is not None and word.lemma.lower() == "bombing" and not doc.children(word.index, "compound")


def _is_from_air(doc: Doc, claims: Iterable[Claim]) -> bool:
    """Whether a report's bombs fall from the air: it tells of air strikes, and of nothing else that went off."""
    others = {claim.type for claim in claims if not _is_plain_bombing(doc, claim)}
    return "air_strike" in others and "explosion" not in others


def _leaves_open(doc: Doc, token: Token) -> bool:
    """Whether a word says of no kind what attack it means: "the attack", "claimed responsibility", not "ground
    attack"."""
    if token.tag == "NOUN":
        before = doc.children(token.index, "amod", "compound")
        alike = token.lemma.lower() == "attack" and all(t.lemma.lower() in ALIKE for t in before)
        return alike and (bool(before or doc.children(token.index, "det", "nmod:poss")) or says_who(doc, token))
    return token.tag == "VERB" and token.lemma.lower() == "claim"


def _may_be_same(doc: Doc, deed: Claim, claim: Claim, *, is_claimed: bool) -> bool:
    """Whether both claims may be of one attack: told within a sentence of each other, by nobody else, and not
    elsewhere. What somebody claims to have done may have been told some sentences before; where it was told just
    before, it may have been laid to another as a suspect. A doer without a name ("a bomber", "the driver") may be
    anybody who claims the deed."""
    first, second = doc.sentence_of(deed), doc.sentence_of(claim)
    bodies = bodies_of(claim.actors)
    others = {actor.body for actor in deed.actors if not actor.body[:1].islower()}
    elsewhere = claim.place and deed.place and claim.place.name != deed.place.name
    beside = second.index - first.index <= 1 and first.paragraph == second.paragraph
    near = beside or (is_claimed and second.index - first.index <= FAR)
    by_same = not bodies or not others or bool(bodies & others)
    return near and not elsewhere and (by_same or (is_claimed and beside))
