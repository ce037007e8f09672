"""Natives: the land of those who have a name but no country.

In: a `Doc`, the countries that it speaks of, a claim. Out: the claim; those of a people ("three Kurdish farmers") and
persons whom the report puts nowhere are of the land spoken of. Dead soldiers of no named state are those of the foreign
state or league that speaks of them: "NATO said two soldiers were killed in Ghazni".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice

from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import words_in
from parley.extract.happenings.sufferers.keepers import LEAGUES
from parley.extract.parties import Homes
from parley.extract.parties.classes import words_of
from parley.extract.tokens import Token, matches
from parley.extract.words import word_class
from parley.gazetteer.actors import body, country
from parley.language.lemmas import singular
from parley.records import FAMILY, HARM, Claim, Party, bodies_of

ON_LAND = frozenset({"attack", "explosion", "property"})
"""What hits whoever lives where it happens. Those who are abducted are as often foreign."""
ASKED = frozenset({"support", "request", "accuse", "reject", "threaten", "concede", "coerce", "protest"})
"""What is said and done in a land's own quarrels; with others a people is a party of its own."""


def persons(doc: Doc) -> frozenset[str]:
    """The people named in `doc`."""
    return frozenset(party.name for mention in doc.parties if mention.kind == "person" for party in mention.parties)


def with_natives(homes: Homes, claim: Claim, token: Token, named: Collection[str]) -> Claim:
    """`claim`, carried by `token`, with the land of each people and person it hit, `named` being the persons of the
    report. Of 33 in two annotated sets 28 are of that land; of 10 in a third none is, 4 of them misread. Those who are
    abducted are as often foreign. Of nine peoples who ask for something or are charged eight are their land's."""
    land = homes.at(token.index)
    if claim.type in ASKED:
        actors, recipients = (
            tuple(_of(p, land, (), plain=False) for p in told) for told in (claim.actors, claim.recipients)
        )
        return replace(claim, actors=actors, recipients=recipients)
    if FAMILY[claim.type] not in HARM or claim.type == "abduction":
        return claim
    plain = claim.type in ON_LAND
    hit = tuple(_of(party, land, named, plain=plain) for party in claim.recipients)
    if land is None or hit == claim.recipients or _is_abroad(claim, land):
        return claim
    return claim.hitting(*(_bodies(hit) if claim.figure else hit))


def _is_abroad(claim: Claim, land: str) -> bool:
    """Whether it happened in another land, at a place that its words name."""
    there = claim.place.country if claim.place else None
    return there is not None and there != land


def _of(party: Party, land: str | None, named: Collection[str], *, plain: bool) -> Party:
    known = body(party.body)
    native = (not party.belongs_to and party.name in named) or (known is not None and known.kind == "people")
    native = native or (plain and _is_local(party))
    return replace(party, belongs_to=land) if native else party


def _is_local(party: Party) -> bool:
    """Whether a party is of people or a body without a name who work where they are at home: a cleric, a council, and
    not those who bring help."""
    *kinds, word = party.name.lower().split()
    local = word_class("local", singular(word)) and not set(kinds) & words_of("abroad")
    return local and not party.belongs_to and party.name[:1].islower()


def _bodies(parties: Iterable[Party]) -> tuple[Party, ...]:
    return tuple({party.body: Party(party.body) for party in parties}.values())


def with_tellers_own(doc: Doc, claim: Claim) -> Claim:
    """`claim`, nameless soldiers who are of the foreign state or league that tells of them: of 11 in annotated sets all
    are."""
    teller = claim.outside_teller
    if not teller or not _has_soldiers(teller.body) or not _are_some_states(doc, claim):
        return claim
    return claim.hitting(Party(teller.body))


def with_those_hit(doc: Doc, claim: Claim, near: Iterable[Claim]) -> Claim:
    """`claim`, nameless soldiers whom no word says to be anybody's, as those of the league whose forces the sentence
    says were hit: "attacked peacekeepers of the Union, wounding a soldier"."""
    if not claim.figure or not claim.recipients or not _are_some_states(doc, claim):
        return claim
    hit = {party.body for c in near if FAMILY[c.type] == "violence" for party in c.recipients}
    leagues = {name for name in hit if not country(name) and (known := body(name)) and known.kind in LEAGUES}
    if len(leagues) != 1:
        states = {name for name in hit if country(name) and name not in bodies_of(claim.actors)}
        return claim.hitting(Party(states.pop())) if len(states) == 1 and _has_foe_before(doc, claim) else claim
    return claim.hitting(Party(leagues.pop()))


def _has_foe_before(doc: Doc, claim: Claim) -> bool:
    """Whether a count is what came of a deed that the words before it tell: "overran a base, killing 43 troops"."""
    word = doc.word_of(claim)
    return word.text.lower().endswith("ing") and matches(word.relation, ("advcl",)) and bool(claim.actors)


def with_deeds_on_them(doc: Doc, before: Sequence[Claim], after: Sequence[Claim]) -> Iterator[Claim]:
    """The claims of `after`, each deed that hit whose soldiers its sentence was thought to count `before` as one that
    hit whose they are."""
    pairs = list(zip(before, after, strict=True))
    moved = {
        (doc.sentence_of(new).index, old.recipients[0].body): new.recipients
        for old, new in pairs
        if new.figure and old.recipients and old.recipients != new.recipients
    }
    guests = {doc.sentence_of(new).index: new.recipients for old, new in pairs if new.figure and not old.recipients}
    for claim in after:
        hit = claim.recipients[0].body if len(claim.recipients) == 1 and FAMILY[claim.type] == "violence" else None
        at = doc.sentence_of(claim).index
        owners = (moved.get((at, hit)) or (guests.get(at) if country(hit) else None)) if hit else None
        yield replace(claim, recipients=owners) if owners else claim


def _has_soldiers(teller: str) -> bool:
    """Whether a body is a state, or a league of states."""
    known = body(teller)
    league = (known and known.kind == "alliance") or word_class("leagues", teller.split()[-1].lower())
    return bool(country(teller) or league)


def _are_some_states(doc: Doc, claim: Claim) -> bool:
    """Whether the dead are soldiers whom no name says to be anybody's."""
    words = words_in(doc, claim.figure.victims_span if claim.figure else None)
    soldiers = [t for t in words if word_class("soldiers", _whole(doc, t))]  # "a Marine" is nobody's name
    others = (t for t in words if t not in soldiers)
    named = any(t.tag == "PROPN" or t.name != "O" or t.relation == "nmod:poss" for t in others)
    return bool(soldiers) and not named and not _are_lost(doc, claim)


def _are_lost(doc: Doc, claim: Claim) -> bool:
    """Whether a count is of who "lost" them, however it goes on: "Peru lost 40 troops, killed and wounded, Chad
    said"."""
    word = doc.word_of(claim)
    return any(t.lemma.lower() == "lose" for t in (word, *islice(doc.ancestors(word.index), 3)))


def _whole(doc: Doc, token: Token) -> str:
    """A word, and a "member" with what it is one of: "service member"."""
    lemma = token.lemma.lower()
    return f"{doc.tokens[token.index - 1].lemma.lower()}-{lemma}" if lemma == "member" and token.index else lemma
