"""Suspects: what an arrest leaves open of those whom it takes.

In: a `Doc` and a claim. Out: the claim, whoever is arrested without an owner called a suspect where the report does: "arrested
five suspected rebels". In annotated sets so in four of four; of seven suspects who are told to have done something none is.
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
