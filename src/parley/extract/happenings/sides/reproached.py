"""Reproached: whom an act is aimed at by what was told before of those who do it, or of a coup.

In: a claim and the claims before it. Out: `with_the_reproached`, the recall of an envoy as aimed at the land that its
sender reproached just before, praise for "the move" at whoever made it; `plotters`, who made the coup that is
condemned; `asker`, whose demand is refused; `reporting`, who reported what is denied.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from parley.extract.cues import is_cue
from parley.extract.doc import Doc
from parley.extract.grammar.leading import is_definite
from parley.extract.grammar.roles import fillers
from parley.extract.parties.phrases import name_is_bare
from parley.extract.tokens import matches
from parley.gazetteer.actors import country
from parley.records import STRIKES, Claim, Party, apart_from, bodies_of

JUDGING = frozenset({"support", "reject"})
MOVES = frozenset({"move", "step", "gesture", "decision", "deployment", "release", "withdrawal", "pullout", "handover"})
MADE = frozenset({"mobilize", "retreat", "concede", "aid", "cooperate", "sanction", "agree"})
DEEDS = STRIKES | {"abduction", "territory", "property", "coerce"}
OPERATIONS = frozenset({"operation", "raid", "assault"})
FREEING = frozenset({"free", "rescue", "liberate"})
KILLINGS = frozenset(
    {"killing", "murder", "assassination", "shooting", "attack", "bombing", "blast", "explosion", "massacre"}
)
REFUSALS = frozenset({"refuse", "reject", "spurn", "rebuff", "ignore"})
GIVING_IN = frozenset(
    {"negotiate", "comply", "release", "free", "hand", "surrender", "yield", "give", "pay", "withdraw"}
)
COUPS = frozenset({"coup", "takeover", "putsch", "overthrow"})
REPROACHES = frozenset({"accuse", "threaten", "reject"})
FAR = 8
"""How many claims back what is refused may have been asked."""
NEAR = 4
"""How many claims back a reproach is still what an envoy is recalled for."""


def with_the_reproached(doc: Doc, claim: Claim, before: Sequence[Claim]) -> Claim:
    """`claim`, of an envoy recalled from nobody knows where, as aimed at the land that its actor reproached: "Peru
    condemned Chad's raid. It recalled its ambassador"; of praise or scorn for "the move", at whoever made it."""
    own = bodies_of(claim.actors)
    if claim.type in JUDGING and not claim.recipients and (moves := _movers(doc, claim, before)):
        return replace(claim, recipients=apart_from(moves, own))
    if claim.type != "sanction" or bodies_of(claim.recipients) - own or doc.word_of(claim).lemma.lower() != "recall":
        return claim
    acts = (act for act in reversed(before[-NEAR:]) if act.type in REPROACHES and bodies_of(act.actors) & own)
    lands = (apart_from((Party(p.body) for p in act.recipients if country(p.body)), own) for act in acts)
    return replace(claim, recipients=next((land for land in lands if land), claim.recipients))


def _movers(doc: Doc, claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who did last, by the claims `before`, what `claim` only calls "the move" or "the deployment"."""
    judged = (doc.tokens[i] for i in fillers(doc, doc.word_of(claim).index, "obj"))
    known = any(t.lemma.lower() in MOVES and is_definite(doc, t) and name_is_bare(doc, t) for t in judged)
    deeds = (act for act in reversed(before[-NEAR:]) if act.type in MADE and act.actors and act.modality == "actual")
    return next((act.actors for act in deeds), ()) if known else ()


def plotters(words: set[str], before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who ousted somebody or took power, the last told `before`, where `words`, of what is condemned, are for a coup."""
    if COUPS.isdisjoint(words):
        return ()
    ousted = (act for act in reversed(before) if act.type in {"retreat", "coerce", "territory", "attack"})
    by = (act.recipients if act.type == "retreat" else act.actors for act in ousted)
    return next((who for who in by if who and not all(country(party.name) for party in who)), ())


def asker(doc: Doc, claim: Claim, before: Sequence[Claim]) -> tuple[Party, ...]:
    """Who asked something, by one of the claims `before`, of those who refuse in `claim` they say not what of whom."""
    own, word = bodies_of(claim.actors), doc.word_of(claim)
    refused = (*fillers(doc, word.index, "obj"), *fillers(doc, word.index, "inf"))
    of_demand = any(is_cue("asked", t.lemma) or t.lemma.lower() in GIVING_IN for t in (doc.tokens[i] for i in refused))
    if word.lemma.lower() not in REFUSALS or not of_demand:
        return ()
    asked = (act for act in reversed(before[-FAR:]) if act.type in {"request", "threaten"})
    asked_of_them = (act for act in asked if own & bodies_of(act.recipients))
    return next((others for act in asked_of_them if (others := apart_from(act.actors, own))), ())


def reporting(doc: Doc, claim: Claim) -> tuple[Party, ...]:
    """Nobody named, where what `claim` denies are only "reports": 2 of 3 such claims in an annotated set answer
    these."""
    denied = (doc.tokens[i] for i in fillers(doc, doc.word_of(claim).index, "obj"))
    return tuple(Party("unnamed sources", span=t.span) for t in denied if t.text.lower() == "reports")


def is_a_deed(doc: Doc, act: Claim, words: set[str]) -> bool:
    """Whether `act` may be what is condemned by one of `words`: a deed of violence, and no arrest or capture that is only
    told beside it ("a captive held by X"); of an "operation" also one that freed somebody."""
    word = doc.word_of(act)
    if act.type == "retreat":
        return not words.isdisjoint(OPERATIONS) and word.lemma.lower() in FREEING
    beside = bool(words) and act.type in {"abduction", "coerce"} and matches(word.relation, ("acl",))
    arrests = act.type == "coerce" and not words.isdisjoint(KILLINGS)
    return act.type in DEEDS and not beside and not arrests
