"""Described: whom a common noun stands for: offices, groups, and words for those named before.

In: a `Discourse` and a noun. Out: its parties, each with a short description and the country or body that it is of.
"""

from __future__ import annotations

from parley.extract.grammar.companions import friends_in
from parley.extract.parties.by_name.nations import nation, nation_word
from parley.extract.parties.by_noun.again import again
from parley.extract.parties.by_noun.apposed import apposed
from parley.extract.parties.by_noun.attackers import attackers
from parley.extract.parties.by_noun.counterparts import counterpart
from parley.extract.parties.by_noun.groups import group, group_of_each_kind, kind_of_band
from parley.extract.parties.by_noun.later import later, seated
from parley.extract.parties.by_noun.many import listed, shared, spelled_out
from parley.extract.parties.by_noun.men import only_band
from parley.extract.parties.by_noun.of_two import of_two
from parley.extract.parties.by_noun.offices import held, titled
from parley.extract.parties.by_noun.pairs import paired
from parley.extract.parties.by_noun.world_courts import world_court
from parley.extract.parties.classes import words_of
from parley.extract.parties.discourse import Discourse, Resolved
from parley.extract.parties.phrases import behind, modifiers, name_at
from parley.extract.tokens import Token
from parley.gazetteer.actors import adjectives
from parley.records import Party


def described(discourse: Discourse, token: Token) -> Resolved | None:
    """Whom a noun stands for; None where it is nobody that acts ("peace", "house", "no group")."""
    if token.relation == "nsubj" and any(t.text.lower() == "no" for t in discourse.doc.children(token.index, "det")):
        return None
    for reading in (
        of_two,
        titled,
        apposed,
        spelled_out,
        listed,
        kind_of_band,
        shared,
        paired,
        seated,
        again,
        later,
        _opposed,
        _unnamed,
        counterpart,
        _befriended,
        world_court,
        held,
        attackers,
        only_band,
        group_of_each_kind,
        group,
    ):
        if found := reading(discourse, token):
            return found
    return None


def _opposed(discourse: Discourse, token: Token) -> Resolved | None:
    """The opposition of a country is a party of its own, and of no other: "Syrian opposition"."""
    if token.lemma.lower() != "opposition" or token.tag != "NOUN":
        return None
    of = next(iter(discourse.owners(token)), None) or _ruled(discourse, token)
    of = of or discourse.named.homes.mostly(token.index)
    named = adjectives(of) if of else ()
    return ("group", (Party(f"{named[0]} opposition"),)) if named else None


def _ruled(discourse: Discourse, token: Token) -> str | None:
    """The country of whom a subject says something of, for his opponents: "the opposition demanded that X resign"."""
    doc = discourse.doc
    told = doc.children(token.head, "ccomp", "xcomp", "obj") if token.relation == "nsubj" else ()
    names = (name_at(doc, i) for clause in told for i in sorted(t.index for t in doc.subtree(clause.index)))
    parties = (discourse.named.party(name) for name in names if name and name.kind == "person")
    return next((p.belongs_to for p in parties if p and p.belongs_to and nation(p.belongs_to)), None)


def _befriended(discourse: Discourse, token: Token) -> Resolved | None:
    """The state in whose capital somebody's friends are said to be: "the president and his allies in Lima"."""
    doc = discourse.doc
    seats = (t for t in doc.children(token.index, "nmod") if friends_in(doc, t) and nation_word(t.text) == "capital")
    found = next((party.body for seat in seats for party in discourse.resolve(seat.index)), None)
    return ("country", (Party(found),)) if found and found not in discourse.owners(token) else None


def _unnamed(discourse: Discourse, token: Token) -> Resolved | None:
    """Nobody named: "sources say", "reports say"."""
    if token.text.lower() not in words_of("unnamed_sources") or list(modifiers(discourse.doc, token)):
        return None
    is_subject = token.relation.startswith("nsubj") and not list(
        behind(discourse.doc, token, "of", "from", "by", "in", "at")
    )
    return ("description", (Party("unnamed sources"),)) if is_subject else None
