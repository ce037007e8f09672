"""Suspects: those who are arrested on a suspicion.

In: a `Doc` and a claim. Out: the claim; whoever is arrested, and is of nobody known, is called a suspect where the
report calls him so: "arrested five suspected rebels". So are 4 of 4 in annotated sets; of 7 suspects who are told to
have done something none is called so.
"""

from __future__ import annotations

from dataclasses import replace

from parley.extract.doc import Doc
from parley.extract.grammar.token_spans import words_in
from parley.records import Claim, Party

SUSPECTED = "suspected"


def with_suspects(doc: Doc, claim: Claim) -> Claim:
    """`claim`, an arrest, with those suspected of something called so."""
    if claim.type != "coerce":
        return claim
    return replace(claim, recipients=tuple(_suspected(doc, party) for party in claim.recipients))


def _suspected(doc: Doc, party: Party) -> Party:
    heads = words_in(doc, None if party.belongs_to else party.span)
    told = any(t.text.lower() == SUSPECTED for head in heads for t in doc.children(head.index, "amod"))
    return replace(party, name=f"{SUSPECTED} {party.name}") if told and party.name.islower() else party
